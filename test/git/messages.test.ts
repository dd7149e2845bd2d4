import * as fs from 'node:fs';
import { afterEach, describe, expect, test } from 'vitest';
import { TestRepo } from './lib/testRepo.ts';

// Every way to give git a message, under every setting that changes what becomes of it, in two repositories: one with
// our hooks and one without. Our block aside, both messages are the same, and plain git reads the block.
let hooked: TestRepo;
let plain: TestRepo;
afterEach(() => {
  hooked?.dispose();
  plain?.dispose();
});

const CONFIGS: readonly [name: string, config: Readonly<Record<string, string>>][] = [
  ['the defaults', {}],
  ['commit.cleanup=strip', { 'commit.cleanup': 'strip' }],
  ['commit.cleanup=whitespace', { 'commit.cleanup': 'whitespace' }],
  ['commit.cleanup=verbatim', { 'commit.cleanup': 'verbatim' }],
  ['commit.cleanup=scissors', { 'commit.cleanup': 'scissors' }],
  ['commit.verbose=true', { 'commit.verbose': 'true' }],
  ['commit.verbose with scissors', { 'commit.verbose': 'true', 'commit.cleanup': 'scissors' }],
  ['core.commentChar=;', { 'core.commentChar': ';' }],
  ['core.commentChar=; with commit.verbose', { 'core.commentChar': ';', 'commit.verbose': 'true' }],
  ['core.commentChar=auto', { 'core.commentChar': 'auto' }],
  ['core.commentChar=auto with commit.verbose', { 'core.commentChar': 'auto', 'commit.verbose': 'true' }],
  [
    'core.commentChar=auto with scissors',
    { 'core.commentChar': 'auto', 'commit.cleanup': 'scissors', 'commit.verbose': 'true' },
  ],
  ['trailers that git puts first', { 'trailer.where': 'start', 'trailer.ifexists': 'replace' }],
  [
    'trailers with other separators and keys',
    {
      'trailer.separators': ':=#',
      'trailer.ticket.key': 'Ticket #',
      'trailer.review.key': 'Reviewed-by: ',
      'trailer.ifmissing': 'add',
    },
  ],
  ['a trailer of our name is configured', { 'trailer.ai-provenance.ifexists': 'doNothing' }],
  ['messages in another encoding', { 'i18n.commitEncoding': 'ISO-8859-1' }],
  ['commit.status=false', { 'commit.status': 'false' }],
  [
    'a comment of several bytes, and one for git that knows only characters',
    { 'core.commentChar': ';', 'core.commentString': '\u203b', 'commit.verbose': 'true' },
  ],
];

const WINDOWS_EDITOR = 'an editor that ends lines as Windows does';

/** Arguments, the editor's sed script, and a file for `-F` and `-t`. */
interface Way {
  readonly args: readonly string[];
  readonly editor?: string;
  readonly file?: string | Buffer;
}
const WAYS: Readonly<Record<string, Way>> = {
  '-m': { args: ['-m', 'subject'] },
  '-m twice': { args: ['-m', 'subject', '-m', 'A body.'] },
  '-m with a trailer': {
    args: ['-m', 'subject\n\nA body.\n\nChange-Id: I0123456789012345678901234567890123456789'],
  },
  '-m -s': { args: ['-s', '-m', 'subject'] },
  '-m --trailer': {
    args: ['--trailer', 'Ticket: 12', '--trailer', 'Reviewed-by: B <b@example.com>', '-m', 'subject'],
  },
  '-m -e': { args: ['-e', '-m', 'subject\n\n#12 is a number'], editor: '1s/$/ edited/' },
  '-F': { args: ['-F', '@'], file: 'subject\n\n\n\n# kept or not\n\nA body.  \n\n\n' },
  '-F with Windows line ends': { args: ['-F', '@'], file: 'subject\r\n\r\nA body.\r\n\r\nTicket: 12\r\n' },
  '-F without a last line end': { args: ['-F', '@'], file: 'subject\n\nSigned-off-by: B <b@example.com>' },
  '-F with a divider and a diff in the text': {
    args: ['-F', '@'],
    file: 'subject\n\n---\n\ndiff --git a/x b/x\n@@ -1 +1 @@\n-a\n+b\n',
  },
  'an editor': { args: [], editor: '1s/^/subject/' },
  'an editor that writes a trailer': { args: [], editor: '1s/^/subject\\n\\nText.\\n\\nTicket: 12\\n/' },
  'an editor that writes lines that look like comments': {
    args: [],
    editor: '1s/^/subject\\n\\n#12 and\\n;13 and\\n- 14\\n/',
  },
  'an editor -v': { args: ['-v'], editor: '1s/^/subject\\n\\nText./' },
  'an editor -s': { args: ['-s'], editor: '1s/^/subject/' },
  [WINDOWS_EDITOR]: { args: [], editor: '1s/^/subject/;s/$/\\r/' },
  '-t': { args: ['-t', '@'], file: 'Subject: \n\nWhy:\n\n# a hint\nTicket: \n', editor: '1s/$/done/' },
  '-t -v': { args: ['-t', '@', '-v'], file: '# a hint\n\n\nTicket: 12\n', editor: '1s/^/subject\\n/' },
  '-C HEAD': { args: ['-C', 'HEAD'] },
  '-c HEAD': { args: ['-c', 'HEAD'], editor: '1s/$/ again/' },
  '--amend --no-edit': { args: ['--amend', '--no-edit'] },
  '--amend with an editor': { args: ['--amend'], editor: '1s/$/ amended/' },
  '--fixup': { args: ['--fixup', 'HEAD'] },
  '--squash': { args: ['--squash', 'HEAD', '-m', 'and this'] },
};

/** A sed script as an editor; an empty file gets a line to work on. */
const editor = (script: string) => `f() { [ -s "$1" ] || echo >"$1"; sed -i '${script}' "$1"; }; f`;

/** Without our block; independent of our own reader. */
function withoutBlock(message: string): string {
  const kept: string[] = [];
  let inside = false;
  for (const line of message.split('\n')) {
    inside = /^AI-(Provenance|Assistant|Region|Record):/.test(line) || (inside && line.startsWith(' '));
    if (!inside) kept.push(line);
  }
  return kept.join('\n').trimEnd();
}

const body = (repo: TestRepo) => {
  const commit = repo.git('cat-file', 'commit', 'HEAD');
  return commit.slice(commit.indexOf('\n\n') + 2);
};

/** Every way under the defaults, and each under a third of the other settings; `ALL_MESSAGES=1` for all under all. */
const waysUnder = (setting: number) =>
  Object.entries(WAYS).filter(
    (_, at) => setting === 0 || process.env.ALL_MESSAGES === '1' || (at + setting) % 3 === 0,
  );

describe.each(CONFIGS)('%s', (setting, config) => {
  test('messages are as without us, and plain git reads the block', () => {
    hooked = TestRepo.create();
    plain = TestRepo.create({ hooks: false });
    for (const repo of [hooked, plain]) {
      for (const [key, value] of Object.entries(config)) repo.git('config', key, value);
      repo.write('base.txt', 'unknown\n');
      repo.commitAll('base');
    }
    const report: string[] = [];
    const wanted: string[] = [];
    for (const [name, way] of waysUnder(CONFIGS.findIndex(([one]) => one === setting))) {
      // Git itself does not know its scissors line again when it ends as on Windows, and commits all below it.
      const cuts = config['commit.verbose'] !== undefined || config['commit.cleanup'] === 'scissors';
      if (cuts && name === WINDOWS_EDITOR) continue;
      const messages = [hooked, plain].map((repo) => {
        const file = `${repo.root}-message`;
        if (way.file !== undefined) fs.writeFileSync(file, way.file);
        const before = repo.exists('f.txt') ? repo.read('f.txt') : '';
        repo.edit('f.txt', `${before}ai ${name}\n`, repo === hooked ? 'ai' : undefined);
        repo.git('add', '-A');
        const ran = repo.run('git', ['commit', '-q', ...way.args.map((arg) => (arg === '@' ? file : arg))], {
          env: {
            GIT_AUTHOR_DATE: '2026-01-01T00:00:00Z',
            GIT_EDITOR: way.editor === undefined ? 'true' : editor(way.editor),
          },
        });
        expect([name, ran.code, ran.err]).toEqual([name, 0, '']);
        return body(repo);
      });
      const [ours = '', theirs = ''] = messages;
      const read = hooked.git('log', '-1', '--format=%(trailers:key=AI-Provenance,valueonly,unfold)').trim();
      const blocks = ours.match(/^AI-Provenance:/gm)?.length;
      const last = hooked.blame('f.txt').at(-1);
      report.push(
        `${name}: ${JSON.stringify([withoutBlock(ours), blocks, /ai=\d+; human=0; unknown=0/.test(read), last?.[1]])}`,
      );
      wanted.push(`${name}: ${JSON.stringify([theirs.trimEnd(), 1, true, 'ai'])}`);
    }
    for (const [at, line] of wanted.entries()) expect.soft(report[at]).toBe(line);
  });
});

describe('messages that git and other hooks have a part in', () => {
  /** The same conflict, resolved in the same way, in both repositories. */
  function merge(config: Readonly<Record<string, string>>, script: string): [ours: string, theirs: string] {
    hooked = TestRepo.create();
    plain = TestRepo.create({ hooks: false });
    const messages = [hooked, plain].map((repo) => {
      for (const [key, value] of Object.entries(config)) repo.git('config', key, value);
      repo.write('f.txt', 'unknown\n');
      repo.commitAll('base');
      repo.git('checkout', '-q', '-b', 'side');
      repo.edit('f.txt', 'ai side\n', repo === hooked ? 'ai' : undefined);
      repo.commitAll('side');
      repo.git('checkout', '-q', 'main');
      repo.edit('f.txt', 'human main\n', repo === hooked ? 'human' : undefined);
      repo.commitAll('main');
      expect(repo.tryGit('merge', 'side').code).not.toBe(0);
      repo.edit('f.txt', 'ai side\nhuman main\nai both\n', repo === hooked ? 'ai' : undefined);
      repo.git('add', '-A');
      const ran = repo.run('git', ['commit', '-q'], { env: { GIT_EDITOR: editor(script) } });
      expect([ran.code, ran.err]).toEqual([0, '']);
      return body(repo);
    });
    return [messages[0]!, messages[1]!];
  }

  test.each([
    {},
    { 'commit.cleanup': 'scissors' },
    { 'commit.verbose': 'true' },
    { 'core.commentChar': ';', 'commit.verbose': 'true' },
    { 'commit.cleanup': 'scissors', 'commit.verbose': 'true' },
    { 'merge.log': 'true' },
  ] as Record<string, string>[])('a merge with conflicts under %j', (config) => {
    const [ours, theirs] = merge(config, '1s/$/ by hand/');
    // What `merge.log` takes over of the side's messages is the same but for the blocks in them.
    expect(withoutBlock(ours)).toBe(theirs.trimEnd());
    expect(hooked.git('log', '-1', '--format=%(trailers:key=AI-Provenance,valueonly,unfold)')).toContain(
      'ai=1; human=0; unknown=0',
    );
    expect(hooked.origins('f.txt')).toBe('ai human ai');
  });

  test.each([{}, { 'core.commentChar': ';' }])(
    'commit --no-edit keeps the comments of a conflict, and under %j git still finds the trailers above',
    (config) => {
      hooked = TestRepo.create();
      plain = TestRepo.create({ hooks: false });
      const [ours = [], theirs = []] = [hooked, plain].map((repo) => {
        for (const [key, value] of Object.entries(config)) repo.git('config', key, value);
        repo.write('f.txt', 'unknown\n');
        repo.commitAll('base');
        repo.git('checkout', '-q', '-b', 'side');
        repo.edit('f.txt', 'ai side\n', repo === hooked ? 'ai' : undefined);
        repo.commitAll('side\n\nChange-Id: I0123456789012345678901234567890123456789');
        repo.git('checkout', '-q', 'main');
        repo.write('f.txt', 'unknown main\n');
        repo.commitAll('main');
        expect(repo.tryGit('cherry-pick', 'side').code).not.toBe(0);
        repo.write('f.txt', 'ai side\nunknown main\n');
        repo.git('add', '-A');
        const seen: string[] = [];
        for (const args of [['--no-edit'], ['--amend', '--no-edit']]) {
          repo.git('commit', '-q', ...args);
          seen.push(withoutBlock(body(repo)), repo.git('log', '-1', '--format=%(trailers)'));
        }
        return seen;
      });
      expect(theirs[1]).toMatch(/^Change-Id/);
      expect(ours.map(withoutBlock)).toEqual(theirs.map((text) => text.trimEnd()));
      for (const read of [ours[1], ours[3]]) expect(read).toMatch(/^AI-Record/m);
      expect(hooked.origins('f.txt')).toBe('ai unknown');
    },
  );

  test('a hook that adds a Change-Id after us shares the paragraph, and the record holds', () => {
    hooked = TestRepo.create({ hooks: false });
    const id = 'Change-Id: I0123456789012345678901234567890123456789';
    fs.mkdirSync(hooked.file('.git/hooks'), { recursive: true });
    fs.writeFileSync(
      hooked.file('.git/hooks/commit-msg'),
      `#!/bin/sh\ngrep -q '^Change-Id' "$1" || git interpret-trailers --in-place --where end --trailer '${id}' "$1"\n`,
      { mode: 0o755 },
    );
    hooked.installHooks();
    hooked.edit('f.txt', 'ai one\n', 'ai');
    hooked.git('add', '-A');
    hooked.git('commit', '-q', '-m', 'subject', '-m', 'A body.');
    expect(body(hooked)).toMatch(
      /^subject\n\nA body\.\n\nAI-Provenance: .*\nAI-Assistant: .*\nAI-Record: .*\nChange-Id: I\d+\n$/,
    );
    hooked.edit('f.txt', 'ai one\nai two\n', 'ai');
    hooked.git('commit', '-qa', '--amend', '--no-edit');
    expect(body(hooked).match(/^Change-Id/gm)).toHaveLength(1);
    expect(body(hooked)).toContain('ai=2; human=0');
    expect(hooked.origins('f.txt')).toBe('ai ai');
  });

  test('a hook that writes the ticket into the subject before us keeps its words', () => {
    hooked = TestRepo.create({ hooks: false });
    fs.mkdirSync(hooked.file('.git/hooks'), { recursive: true });
    fs.writeFileSync(
      hooked.file('.git/hooks/prepare-commit-msg'),
      '#!/bin/sh\nsed -i "1s/^/[T-12] /" "$1"\nprintf "\\nTicket: 12\\n" >>"$1"\n',
      { mode: 0o755 },
    );
    hooked.installHooks();
    hooked.edit('f.txt', 'ai one\n', 'ai');
    hooked.commitAll('subject');
    expect(body(hooked)).toMatch(/^\[T-12\] subject\n\nTicket: 12\nAI-Provenance: .*\n/);
    expect(hooked.origins('f.txt')).toBe('ai');
  });

  test('squashes and rewords in a rebase, with comments between the messages', () => {
    for (const config of [
      {},
      { 'core.commentChar': ';' },
      { 'commit.cleanup': 'scissors', 'commit.verbose': 'true' },
    ]) {
      hooked?.dispose();
      hooked = TestRepo.create();
      for (const [key, value] of Object.entries(config)) hooked.git('config', key, value);
      hooked.write('base.txt', 'unknown\n');
      hooked.commitAll('base');
      for (const [n, who] of (['ai', 'human', 'ai'] as const).entries()) {
        hooked.edit(`${n}.txt`, `${who} ${n}\n`, who);
        hooked.commitAll(`commit ${n}\n\nBody ${n}.`);
      }
      const ran = hooked.run('git', ['rebase', '-q', '-i', 'HEAD~3'], {
        env: { GIT_SEQUENCE_EDITOR: "sed -i '2,3s/pick/squash/'", GIT_EDITOR: 'true' },
      });
      expect([ran.code, ran.err]).toEqual([0, '']);
      const message = body(hooked);
      expect(message.match(/^AI-Provenance/gm)).toHaveLength(1);
      expect(message).toContain('ai=2; human=1; unknown=0');
      for (const n of [0, 1, 2]) expect(message).toContain(`commit ${n}\n\nBody ${n}.`);
      for (const [n, who] of ['ai', 'human', 'ai'].entries()) expect(hooked.origins(`${n}.txt`)).toBe(who);
    }
  });
});
