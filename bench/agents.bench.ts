import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../scripts/lib/setup.mjs';
import type { Benchmark } from './benchmark.ts';

const cli = join(root, 'dist', 'cli.cjs');
let folder = '';
let edits = 0;
const run = (args: readonly string[], input = '') => {
  const { status, stdout } = spawnSync(process.execPath, args, { cwd: folder, input, encoding: 'utf8' });
  if (status !== 0) throw new Error(`node ${args.join(' ')} ended with ${status}`);
  return stdout;
};
const event = (kind: string) => {
  const payload = { event: kind, tool: 'bench', session: 's', cwd: folder, files: ['src/a.ts'] };
  const out = run([cli, 'record', 'generic'], JSON.stringify(payload));
  if (out !== '{"ok":true}\n') throw new Error(`record answered ${out}`);
};
const change = () => writeFileSync(join(folder, 'src/a.ts'), `${'line\n'.repeat(200)}edit ${edits++}\n`);

export const benchmark: Benchmark = {
  about: 'What an agent waits for at each of its events, process start included.',
  async prepare() {
    folder = mkdtempSync(join(tmpdir(), 'countersign-bench-'));
    mkdirSync(join(folder, 'src'));
    writeFileSync(join(folder, 'empty.cjs'), '');
    change();
    const git = (...args: string[]) =>
      spawnSync('git', ['-c', 'user.name=b', '-c', 'user.email=b@example.com', ...args], { cwd: folder });
    git('init', '-q');
    git('add', '-A');
    git('commit', '-q', '-m', 'base');
    return () => rmSync(folder, { recursive: true, force: true });
  },
  baseline: { name: 'an empty Node program', run: () => run([join(folder, 'empty.cjs')]) },
  cases: [
    { name: 'pre_edit of one file', run: () => event('pre_edit'), goalRatio: 1.5 },
    {
      name: 'post_edit of one changed file',
      run: () => {
        change();
        event('post_edit');
      },
      goalRatio: 1.5,
    },
    {
      name: 'an edit that is parsed for regions before it happens',
      run: () => {
        const content = `import { createHash } from 'node:crypto';\nexport const n = ${edits};\n`;
        run(
          [cli, 'record', 'claude-code'],
          JSON.stringify({
            hook_event_name: 'PreToolUse',
            session_id: 's',
            tool_use_id: 't',
            tool_name: 'Write',
            cwd: folder,
            tool_input: { file_path: join(folder, 'src/b.ts'), content },
          }),
        );
      },
    },
  ],
};
