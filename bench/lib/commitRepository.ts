import * as fs from 'node:fs';
import * as path from 'node:path';
import { root } from '../../scripts/lib/setup.mjs';
import { TestRepo } from '../../test/git/lib/testRepo.ts';

/** A repository in which the command is found as npm installs it: a link to the script. `hooks: false`: without us. */
export function commitRepository({ hooks }: { readonly hooks: boolean }): TestRepo {
  const repo = TestRepo.create({ hooks: false });
  if (!hooks) return repo;
  const bin = fs.mkdtempSync(path.join(path.dirname(repo.root), 'bin-'));
  fs.symlinkSync(path.join(root, 'dist', 'cli.cjs'), path.join(bin, 'countersign'));
  fs.symlinkSync(process.execPath, path.join(bin, 'node'));
  repo.setEnv({ PATH: [bin, process.env.PATH].join(path.delimiter) });
  repo.installHooks();
  return repo;
}
