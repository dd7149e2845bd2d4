// npm run bench:git [-- --quick]: what the hooks and the readers cost, as ratios within one run (DESIGN 11).
import { execFileSync, spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { parseMessage } from '../src/core/trailers/parseMessage.ts';
import { findRepository } from '../src/git/repository.ts';
import { blameOrigins } from '../src/node/blameWithOrigin.ts';
import { ProvenanceReader } from '../src/node/provenanceReader.ts';
import { ledgersOf } from '../src/node/settleLedger.ts';
import { TestRepo } from '../test/git/lib/testRepo.ts';

const quick = process.argv.includes('--quick');
const root = path.resolve(import.meta.dirname, '..');
const bin = fs.mkdtempSync(path.join(os.tmpdir(), 'countersign-bench-'));
// As npm installs a command: a link to the script.
fs.symlinkSync(path.join(root, 'dist/cli.cjs'), path.join(bin, 'countersign'));
fs.symlinkSync(process.execPath, path.join(bin, 'node'));
const made: TestRepo[] = [];
process.on('exit', () => {
  for (const repo of made) repo.dispose();
  fs.rmSync(bin, { recursive: true, force: true });
});

const now = () => performance.now();
const median = (values: number[]) => values.sort((a, b) => a - b)[values.length >> 1]!;
const time = (work: () => void) => {
  const start = now();
  work();
  return now() - start;
};
const ms = (value: number) => `${value.toFixed(1)} ms`;
const report = (what: string, value: string) => console.log(`${what.padEnd(64)} ${value}`);

function repository(hooks: boolean): TestRepo {
  const repo = TestRepo.create({ hooks: false });
  made.push(repo);
  repo.setEnv({ PATH: `${bin}:${process.env.PATH}` });
  if (hooks) repo.installHooks();
  return repo;
}

const node = median(Array.from({ length: 15 }, () => time(() => spawnSync(process.execPath, ['-e', '0']))));
report('an empty Node program', ms(node));

const rounds = quick ? 5 : 15;
for (const files of [0, 1, 10, 100]) {
  const plain = repository(false);
  const hooked = repository(true);
  const step = (repo: TestRepo, n: number, ai: boolean) => {
    for (let f = 0; f < files; f++) {
      const text = `${repo.exists(`f${f}.txt`) ? repo.read(`f${f}.txt`) : ''}line ${n} of ${f}\nanother ${n}\n`;
      if (ai) repo.edit(`f${f}.txt`, text, 'ai');
      else repo.write(`f${f}.txt`, text);
    }
    repo.git('add', '-A');
    return time(() => void repo.git('commit', '-q', '--allow-empty', '-m', `c${n}`));
  };
  const pairs = Array.from(
    { length: rounds },
    (_, n) => [step(plain, n, false), step(hooked, n, false)] as const,
  );
  const without = median(pairs.map(([a]) => a));
  const empty = median(pairs.map(([, b]) => b));
  report(
    `commit of ${files} files, nothing recorded: our share (goal 10 ms)`,
    `${ms(empty - without)} over ${ms(without)}`,
  );
  if (files === 0) continue;
  const ai = median(Array.from({ length: Math.min(rounds, 7) }, (_, n) => step(hooked, 100 + n, true)));
  report(
    `commit of ${files} files with AI lines: our share in empty Node programs (goal for 10: 1.5)`,
    `${((ai - without) / node).toFixed(2)} (${ms(ai - without)})`,
  );
}

for (const hooks of [false, true]) {
  const repo = repository(hooks);
  repo.write('base.txt', 'x\n');
  repo.commitAll('base');
  repo.git('branch', 'up');
  for (let n = 0; n < 100; n++) {
    repo.edit(
      `f${n % 10}.txt`,
      `${repo.exists(`f${n % 10}.txt`) ? repo.read(`f${n % 10}.txt`) : ''}line ${n}\n`,
      hooks ? 'ai' : undefined,
    );
    repo.commitAll(`c${n}`);
  }
  repo.git('checkout', '-q', 'up');
  repo.write('up.txt', 'y\n');
  repo.commitAll('up');
  repo.git('checkout', '-q', 'main');
  report(
    `rebase of 100 commits ${hooks ? 'with records' : 'without us'}`,
    ms(time(() => void repo.git('rebase', '-q', 'up'))),
  );
  if (!hooks) continue;
  const lines = Array.from({ length: quick ? 1_000 : 5_000 }, (_, n) => `line ${n}\n`);
  for (let n = 0; n < 20; n++) {
    repo.edit('long.txt', lines.slice(0, ((n + 1) * lines.length) / 20).join(''), 'ai');
    repo.commitAll(`long ${n}`);
  }
  const found = findRepository(repo.root)!;
  const pairs: [number, number][] = [];
  for (let n = 0; n < 7; n++) {
    const theirs = time(() => void repo.git('blame', '--porcelain', 'long.txt'));
    const start = now();
    await blameOrigins(found, 'long.txt', {}, ledgersOf(found));
    pairs.push([theirs, now() - start]);
  }
  const git = median(pairs.map(([theirs]) => theirs));
  const ours = median(pairs.map(([, own]) => own));
  report(
    `blame of ${lines.length} lines against git blame (goal 2)`,
    `${(ours / git).toFixed(2)} times (${ms(ours)} to ${ms(git)})`,
  );
}

// A history made with fast-import: one file, one block and one note a commit.
const commits = quick ? 10_000 : 100_000;
const big = repository(false);
const stream: string[] = [];
for (let n = 0; n < commits; n++) {
  const digest = n.toString(16).padStart(64, '0');
  const message = `commit ${n}\n\nAI-Provenance: v1; id=x${n}; ai=1; human=0; unknown=0; grade=reported\nAI-Assistant: tool/model; mode=agent; lines=1\nAI-Record: sha256:${digest}\n`;
  stream.push(
    `commit refs/heads/main\nmark :${n + 1}\ncommitter A <a@example.com> ${1_700_000_000 + n} +0000\ndata ${message.length}\n${message}`,
  );
  if (n % 100 === 0) stream.push(`M 644 inline f.txt\ndata ${String(n).length}\n${n}\n`);
}
stream.push('done\n');
execFileSync('git', ['fast-import', '--quiet', '--done'], {
  cwd: big.root,
  input: stream.join('\n'),
  maxBuffer: 2 ** 30,
});
const log = ['log', '--format=%H%x00%B%x01', 'main'];
const read = () => execFileSync('git', log, { cwd: big.root, maxBuffer: 2 ** 30 });
const base = median(Array.from({ length: 3 }, () => time(() => void read())));
let counted = 0;
const parsed = median(
  Array.from({ length: 3 }, () =>
    time(() => {
      for (const entry of read().toString('latin1').split('\x01')) counted += parseMessage(entry).length;
    }),
  ),
);
if (counted !== commits * 3) throw new Error(`read ${counted} blocks of ${commits * 3}`);
report(
  `trailers of ${commits} commits against git log (goal 2)`,
  `${(parsed / base).toFixed(2)} times (${ms(parsed)} to ${ms(base)})`,
);

// As many notes, packed: finding one must not depend on how many there are.
const notes: string[] = [
  `commit refs/notes/countersign\ncommitter A <a@example.com> 1700000000 +0000\ndata 0\n`,
];
const oids = execFileSync('git', ['rev-list', 'main'], { cwd: big.root, maxBuffer: 2 ** 30 })
  .toString()
  .trim()
  .split('\n');
for (const oid of oids) notes.push(`N inline ${oid}\ndata 2\n{}\n`);
execFileSync('git', ['fast-import', '--quiet'], {
  cwd: big.root,
  input: `${notes.join('')}`,
  maxBuffer: 2 ** 30,
});
execFileSync('git', ['pack-refs', '--all'], { cwd: big.root });
const many = findRepository(big.root)!;
report(
  `knowledge of one commit among ${commits} notes`,
  ms(median(Array.from({ length: 7 }, () => time(() => void new ProvenanceReader(many).load([oids[5]!]))))),
);
