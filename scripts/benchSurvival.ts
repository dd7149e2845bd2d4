// npm run bench:survival [-- --against git-ai]: how many AI lines each tool still knows after what git does to commits.
// The scenarios know nothing of either tool: a tool says how it records an AI edit and who it says wrote each line.
import { spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import { lineWriters } from '../src/core/record/lineOrigin.ts';
import { ProvenanceReader } from '../src/node/provenanceReader.ts';
import { TestRepo } from '../test/git/lib/testRepo.ts';

interface Tool {
  readonly name: string;
  start(): TestRepo;
  /** Appends AI lines to a file and tells the tool. */
  ai(repo: TestRepo, file: string, text: string): void;
}

const countersign: Tool = {
  name: 'countersign',
  start: () => TestRepo.create(),
  ai: (repo, file, text) => repo.edit(file, text, 'ai'),
};

// git-ai records through checkpoints and stands in for git itself; `mock_ai` is its own preset for tests.
const gitAi: Tool = {
  name: 'git-ai',
  start: () => {
    const repo = TestRepo.create({ hooks: false });
    const bin = `${repo.root}-bin`;
    fs.mkdirSync(bin);
    const where = spawnSync('sh', ['-c', 'command -v git-ai'], { encoding: 'utf8' }).stdout.trim();
    fs.symlinkSync(where, `${bin}/git`);
    repo.setEnv({ PATH: `${bin}:${process.env.PATH}` });
    return repo;
  },
  ai: (repo, file, text) => {
    repo.run('git-ai', ['checkpoint']);
    repo.write(file, text);
    const ran = repo.run('git-ai', ['checkpoint', 'mock_ai', file]);
    if (ran.code !== 0) throw new Error(`git-ai checkpoint failed: ${ran.err}`);
  },
};

type Scenario = (repo: TestRepo, edit: (file: string, text: string) => void) => void;
const SCENARIOS: Readonly<Record<string, Scenario>> = {
  commit: () => {},
  'amend -m': (repo) => void repo.git('commit', '-q', '--amend', '-m', 'y'),
  'amend with more lines': (repo, edit) => {
    edit('f.txt', `${repo.read('f.txt')}ai more\n`);
    repo.git('commit', '-qa', '--amend', '--no-edit');
  },
  rebase: (repo) => {
    upstream(repo);
    repo.git('rebase', '-q', 'up');
  },
  'rebase -i squash': (repo, edit) => {
    edit('f.txt', `${repo.read('f.txt')}ai second\n`);
    repo.commitAll('y');
    repo.run('git', ['rebase', '-q', '-i', 'HEAD~2'], {
      env: { GIT_SEQUENCE_EDITOR: 'sed -i 2s/pick/squash/' },
    });
  },
  'cherry-pick': (repo) => {
    upstream(repo);
    repo.git('checkout', '-q', 'up');
    repo.git('cherry-pick', 'main');
  },
  'merge --squash': (repo) => {
    upstream(repo);
    repo.git('checkout', '-q', 'up');
    repo.git('merge', '-q', '--squash', 'main');
    repo.git('commit', '-q', '--no-edit');
  },
  'host squash, messages kept': (repo) => {
    upstream(repo);
    const body = repo.message('main');
    repo.git('checkout', '-q', 'up');
    repo.git('-c', 'core.hooksPath=/dev/null', 'merge', '-q', '--squash', 'main');
    repo.run('/usr/bin/git', [
      '-c',
      'core.hooksPath=/dev/null',
      'commit',
      '-q',
      '--cleanup=verbatim',
      '-m',
      `Squash (#1)\n\n* ${body}\n`,
    ]);
  },
  'host rebase': (repo) => {
    upstream(repo);
    repo.run('/usr/bin/git', ['-c', 'core.hooksPath=/dev/null', 'rebase', '-q', 'up']);
  },
  'reset --soft and commit': (repo) => {
    repo.git('reset', '-q', '--soft', 'HEAD~1');
    repo.git('commit', '-q', '-m', 'again');
  },
  'stash and pop': (repo, edit) => {
    edit('f.txt', `${repo.read('f.txt')}ai stashed\n`);
    repo.git('stash', '-q');
    repo.git('stash', 'pop', '-q');
    repo.commitAll('z');
  },
  'revert of a revert': (repo) => {
    repo.git('revert', '--no-edit', 'HEAD');
    repo.git('revert', '--no-edit', 'HEAD');
  },
  'rename with an edit': (repo) => {
    repo.git('mv', 'f.txt', 'g.txt');
    repo.write('g.txt', `${repo.read('g.txt')}unknown\n`);
    repo.commitAll('renamed');
  },
};

function upstream(repo: TestRepo): void {
  repo.git('checkout', '-q', '-b', 'up', 'HEAD~1');
  repo.write('f.txt', `unknown top\n${repo.read('f.txt')}`);
  repo.commitAll('upstream');
  repo.git('checkout', '-q', 'main');
}

function score(tool: Tool, scenario: Scenario): string {
  const repo = tool.start();
  try {
    repo.write('f.txt', 'unknown 1\nunknown 2\nunknown 3\nunknown 4\n');
    repo.commitAll('base');
    const edit = (file: string, text: string) => tool.ai(repo, file, text);
    edit('f.txt', `${repo.read('f.txt')}ai one\nai two\nai three\n`);
    repo.commitAll('x');
    scenario(repo, edit);
    const file = repo.exists('g.txt') ? 'g.txt' : 'f.txt';
    // One reader for both: ours knows git-ai's notes too, and believes them where there is no record of ours.
    const lines = new ProvenanceReader(repo.repository).readLines(file, 'HEAD');
    const said = lines.map(({ bytes, by }) => [bytes.toString().split(' ')[0], lineWriters(by).origin]);
    const ai = said.filter(([truth]) => truth === 'ai');
    const kept = ai.filter(([, origin]) => origin === 'ai').length;
    const wrong = said.filter(
      ([truth, origin]) => truth !== 'ai' && origin !== 'unknown' && origin !== 'human',
    ).length;
    return `${kept}/${ai.length}${wrong > 0 ? `, ${wrong} wrong` : ''}`;
  } catch (error) {
    return `broke: ${(error as Error).message.split('\n')[0]}`;
  } finally {
    repo.dispose();
  }
}

const tools = [countersign];
if (process.argv.includes('--against')) {
  const other = process.argv[process.argv.indexOf('--against') + 1];
  if (other !== 'git-ai') throw new Error(`only git-ai can be compared, not '${other}'`);
  if (spawnSync('git-ai', ['--version']).error)
    console.log('git-ai is not on PATH: install it to compare.\n');
  else tools.push(gitAi);
}
console.log(`${'AI lines kept after'.padEnd(32)}${tools.map(({ name }) => name.padEnd(16)).join('')}`);
for (const [name, scenario] of Object.entries(SCENARIOS))
  console.log(`${name.padEnd(32)}${tools.map((tool) => score(tool, scenario).padEnd(16)).join('')}`);
