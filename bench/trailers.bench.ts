import { execFileSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { parseMessage } from '../src/core/trailers/parseMessage.ts';
import { findRepository } from '../src/git/repository.ts';
import { ProvenanceReader } from '../src/node/provenanceReader.ts';
import type { Benchmark } from './benchmark.ts';

const COMMITS = 100_000;
let folder = '';
let someCommit = '';
const git = (args: readonly string[], input = '') =>
  execFileSync('git', args, { cwd: folder, input, maxBuffer: 2 ** 30 });
const log = () => git(['log', '--format=%H%x00%B%x01', 'main']);

/** A block and a note a commit, made by fast-import and packed. */
function history(): void {
  const stream = Array.from({ length: COMMITS }, (_, n) => {
    const message = `commit ${n}\n\nAI-Provenance: v1; id=x${n}; ai=1; human=0; unknown=0; grade=reported\nAI-Assistant: tool/model; mode=agent; lines=1\nAI-Record: sha256:${n.toString(16).padStart(64, '0')}\n`;
    return `commit refs/heads/main\nmark :${n + 1}\ncommitter A <a@example.com> ${1_700_000_000 + n} +0000\ndata ${message.length}\n${message}\n`;
  });
  git(['fast-import', '--quiet', '--done'], `${stream.join('')}done\n`);
  const commits = git(['rev-list', 'main']).toString().trim().split('\n');
  someCommit = commits[5]!;
  const notes = commits.map((commit) => `N inline ${commit}\ndata 2\n{}\n`).join('');
  git(
    ['fast-import', '--quiet'],
    `commit refs/notes/countersign\ncommitter A <a@example.com> 1700000000 +0000\ndata 0\n${notes}`,
  );
  git(['pack-refs', '--all']);
}

export const benchmark: Benchmark = {
  about: `The trailers of ${COMMITS} commits, against git log printing the same messages.`,
  rounds: 5,
  async prepare() {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'countersign-bench-'));
    git(['init', '-q', '-b', 'main']);
    history();
    return () => fs.rmSync(folder, { recursive: true, force: true });
  },
  baseline: { name: 'git log', run: log },
  cases: [
    {
      name: 'git log, and every trailer read',
      run: () => {
        let blocks = 0;
        for (const entry of log().toString('latin1').split('\x01')) blocks += parseMessage(entry).length;
        if (blocks !== COMMITS) throw new Error(`read ${blocks} blocks of ${COMMITS}`);
      },
      goalRatio: 2,
    },
    {
      name: 'what is known of one commit, among as many packed notes',
      run: () => new ProvenanceReader(findRepository(folder)!).load([someCommit]),
    },
  ],
};
