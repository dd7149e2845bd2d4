import * as fs from 'node:fs';
import * as path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { OriginRecord } from '../../src/core/provenance/origin.ts';
import { TestRepo } from '../git/lib/testRepo.ts';

let repo: TestRepo;
beforeEach(() => {
  repo = TestRepo.create();
});
afterEach(() => repo.dispose());

const write = (name: string, text: string | Uint8Array) => {
  fs.mkdirSync(path.dirname(path.join(repo.root, name)), { recursive: true });
  fs.writeFileSync(path.join(repo.root, name), text);
};
const commit = (message: string) => {
  repo.git('add', '-A');
  repo.git('commit', '-q', '-m', message);
};
const record = (agent: string, payload: unknown) =>
  repo.run('countersign', ['record', agent], {
    input: typeof payload === 'string' ? payload : JSON.stringify(payload),
  });
const generic = (event: string, files: readonly string[], more: object = {}) =>
  record('generic', {
    event,
    tool: 'my-agent',
    model: 'vendor/model',
    mode: 'agent',
    session: 's1',
    cwd: repo.root,
    files,
    ...more,
  });
interface Line {
  readonly origin: string;
  readonly assistant: string | null;
  readonly mode: string | null;
  readonly commit: string | null;
}
const blame = (name: string): readonly Line[] =>
  JSON.parse(repo.run('countersign', ['blame', '--json', name]).out).lines;
const origins = (name: string) => blame(name).map(({ origin }) => origin);

describe('record generic', () => {
  test('what changes between pre and post is the assistant, what changed unseen before is unknown', () => {
    write('a.ts', 'one\ntwo\n');
    commit('base');
    write('a.ts', 'one\nunseen\ntwo\n');
    expect(generic('pre_edit', ['a.ts']).out).toBe('{"ok":true}\n');
    write('a.ts', 'one\nunseen\nby agent\ntwo\n');
    expect(generic('post_edit', ['a.ts']).out).toBe('{"ok":true}\n');
    expect(origins('a.ts')).toEqual(['unknown', 'unknown', 'ai', 'unknown']);
    commit('agent');
    const lines = blame('a.ts');
    expect(lines.map(({ origin }) => origin)).toEqual(['unknown', 'unknown', 'ai', 'unknown']);
    expect(lines[2]).toMatchObject({ mode: 'agent', assistant: 'my-agent/vendor/model' });
    expect(lines[2]!.commit).toMatch(/^[0-9a-f]{40}$/);
  });

  test('a new file in a repository without a commit, in a subfolder, with an odd name', () => {
    const name = 'src/a "b"\t\u00e9.ts';
    generic('pre_edit', [name]);
    write(name, 'all of it\n');
    generic('post_edit', [path.join(repo.root, name)]);
    commit('first');
    expect(origins(name)).toEqual(['ai']);
  });

  test('a file edited by nobody we know afterwards keeps what is known and no more', () => {
    generic('pre_edit', ['a.ts']);
    write('a.ts', 'x\ny\n');
    generic('post_edit', ['a.ts']);
    write('a.ts', 'x\ny\nz\n');
    commit('mixed');
    expect(origins('a.ts')).toEqual(['ai', 'ai', 'unknown']);
  });

  test('an edit that never ended is forgotten after a day: its mark goes, and what changed since is nobody’s', () => {
    write('a.ts', 'one\n');
    commit('base');
    generic('pre_edit', ['a.ts']);
    const marks = path.join(repo.root, '.git/countersign/agents');
    const names = () => fs.readdirSync(marks).filter((name) => !name.startsWith('.'));
    const old = new Date(Date.now() - 25 * 3_600_000);
    for (const name of fs.readdirSync(marks)) fs.utimesSync(path.join(marks, name), old, old);
    for (let i = 0; i < 20; i++) {
      fs.writeFileSync(path.join(marks, `stale${i}`), '');
      fs.utimesSync(path.join(marks, `stale${i}`), old, old);
    }
    fs.writeFileSync(path.join(marks, 'young'), '');
    // A day later somebody else has written, and the agent says that it has finished something.
    write('a.ts', 'one\nby somebody\n');
    generic('post_edit', ['a.ts']);
    expect(origins('a.ts')).toEqual(['unknown', 'unknown']);
    generic('pre_edit', ['b.ts']);
    expect(names()).toHaveLength(2);
    expect(names()).toContain('young');
    // Within the hour nothing is swept again.
    fs.utimesSync(path.join(marks, 'young'), old, old);
    generic('pre_edit', ['b.ts']);
    expect(names()).toContain('young');
  });

  test('two sessions at once do not take each other’s lines', () => {
    write('a.ts', '1\n2\n3\n');
    commit('base');
    generic('pre_edit', ['a.ts'], { session: 'one' });
    generic('pre_edit', ['b.ts'], { session: 'two', tool: 'other' });
    write('b.ts', 'b\n');
    generic('post_edit', ['b.ts'], { session: 'two', tool: 'other' });
    write('a.ts', '1\nnew\n2\n3\n');
    generic('post_edit', ['a.ts'], { session: 'one' });
    commit('both');
    expect(blame('a.ts')[1]).toMatchObject({ origin: 'ai', assistant: 'my-agent/vendor/model' });
    expect(blame('b.ts')[0]).toMatchObject({ origin: 'ai', assistant: 'other/vendor/model' });
  });

  test('without a pre event a changed tracked file proves nothing', () => {
    write('a.ts', '1\n');
    commit('base');
    write('a.ts', '1\n2\n');
    generic('post_edit', ['a.ts']);
    commit('after');
    expect(origins('a.ts')).toEqual(['unknown', 'unknown']);
  });

  test('a pre event that was killed while it wrote its mark proves nothing', () => {
    write('a.ts', 'one\n');
    commit('base');
    for (const torn of ['', 'abc']) {
      write('a.ts', 'one\nunseen\n');
      generic('pre_edit', ['a.ts']);
      const marks = path.join(repo.root, '.git/countersign/agents');
      const written = fs.readdirSync(marks).filter((name) => !name.startsWith('.'));
      expect(written).toHaveLength(1);
      for (const name of written) fs.writeFileSync(path.join(marks, name), torn);
      write('a.ts', `one\nunseen\nby agent${torn}\n`);
      generic('post_edit', ['a.ts']);
      expect(origins('a.ts')).toEqual(['unknown', 'unknown', 'unknown']);
    }
  });

  test('a shell command’s files are found by comparing the tree', () => {
    write('old.txt', 'a\nb\n');
    write('dirty.txt', 'd\n');
    commit('base');
    write('dirty.txt', 'd\nhand\n');
    generic('pre_shell', []);
    write('old.txt', 'a\nsed\nb\n');
    write('dirty.txt', 'd\nhand\nsed\n');
    write('made.txt', 'm\n');
    generic('post_shell', []);
    commit('shell');
    expect(origins('old.txt')).toEqual(['unknown', 'ai', 'unknown']);
    expect(origins('dirty.txt')).toEqual(['unknown', 'unknown', 'ai']);
    expect(origins('made.txt')).toEqual(['ai']);
  });

  test('CRLF, Latin-1, binary, deleted and outside files', () => {
    write('crlf.txt', 'a\r\nb\r\n');
    write('latin.txt', Buffer.from('caf\xe9\n', 'latin1'));
    write('gone.txt', 'g\n');
    commit('base');
    const files = ['crlf.txt', 'latin.txt', 'bin.dat', 'gone.txt', '/tmp/outside-any-repository.txt'];
    generic('pre_edit', files);
    write('crlf.txt', 'a\r\nnew\r\nb\r\n');
    write('latin.txt', Buffer.from('caf\xe9\nth\xe9\n', 'latin1'));
    write('bin.dat', new Uint8Array([0, 1, 2]));
    fs.rmSync(path.join(repo.root, 'gone.txt'));
    expect(generic('post_edit', files)).toMatchObject({ code: 0, out: '{"ok":true}\n' });
    commit('odd');
    expect(origins('crlf.txt')).toEqual(['unknown', 'ai', 'unknown']);
    expect(origins('latin.txt')).toEqual(['unknown', 'ai']);
  });

  test('a nested repository has its own ledger', () => {
    fs.mkdirSync(path.join(repo.root, 'inner'));
    repo.run('git', ['init', '-q', 'inner']);
    generic('pre_edit', ['inner/x.ts']);
    write('inner/x.ts', 'x\n');
    generic('post_edit', ['inner/x.ts']);
    expect(fs.existsSync(path.join(repo.root, 'inner/.git/countersign/ledger'))).toBe(true);
  });

  test('bad input gets a clear word on standard error and never breaks the agent', () => {
    for (const payload of ['', '{', '[]', '{"event":"what"}', '{"event":"pre_edit"}', '\u0000']) {
      const ran = record('generic', payload);
      expect(ran).toMatchObject({ code: 0, out: '{"ok":true}\n' });
      expect(ran.err).toMatch(/^countersign record generic: the payload cannot be read: .+\n$/);
    }
    expect(record('nobody', '{}')).toMatchObject({ code: 2, out: '' });
  });
});

describe('permission', () => {
  const policy = `version: 1
scope:
  - paths: [secret/**]
    action: deny
    reason: Only people write here.
  - categories: [crypto]
    action: deny
    reason: AI writes no cryptography here.
`;
  const claude = (content: string, file: string) =>
    record('claude-code', {
      hook_event_name: 'PreToolUse',
      session_id: 's',
      tool_use_id: 't',
      tool_name: 'Write',
      cwd: repo.root,
      tool_input: { file_path: path.join(repo.root, file), content },
    });

  test('a path the policy forbids is refused in the agent’s own protocol', () => {
    write('.countersign/policy.yaml', policy);
    const ran = generic('pre_edit', ['secret/a.ts']);
    expect(JSON.parse(ran.out)).toMatchObject({
      ok: false,
      reason: expect.stringContaining('Only people write here.'),
    });
    expect(JSON.parse(claude('x\n', 'secret/b.ts').out).hookSpecificOutput).toMatchObject({
      hookEventName: 'PreToolUse',
      permissionDecision: 'deny',
      permissionDecisionReason: expect.stringContaining('Only people write here.'),
    });
    expect(generic('pre_edit', ['open/a.ts']).out).toBe('{"ok":true}\n');
  });

  test('a patch that would create a forbidden region is refused, one that adds or changes plain code is not', () => {
    write('.countersign/policy.yaml', policy);
    write('a.ts', 'import { createCipheriv } from "node:crypto";\nexport const one = 1;\n');
    const codex = (...lines: string[]) =>
      record('codex', {
        cwd: repo.root,
        hook_event_name: 'PreToolUse',
        session_id: 's',
        tool_name: 'apply_patch',
        tool_use_id: 'u',
        tool_input: { command: ['*** Begin Patch', ...lines, '*** End Patch'].join('\n') },
      }).out;
    const seal = 'export const seal = (k, iv) => createCipheriv("aes-256-gcm", k, iv);';
    const refused = 'AI writes no cryptography here.';
    expect(codex('*** Update File: a.ts', '@@', ' export const one = 1;', `+${seal}`)).toContain(refused);
    expect(
      codex('*** Add File: b.ts', '+import { createCipheriv } from "node:crypto";', `+${seal}`),
    ).toContain(refused);
    expect(codex('*** Update File: a.ts', '@@', '-export const one = 1;', '+export const one = 2;')).toBe(
      '{}\n',
    );
    expect(codex('*** Add File: c.ts', '+export const two = 2;')).toBe('{}\n');
  });

  test('an edit that would create a forbidden region is refused, another is not', () => {
    write('.countersign/policy.yaml', policy);
    const crypto =
      'import { createCipheriv } from "node:crypto";\nexport const seal = (k, iv) => createCipheriv("aes-256-gcm", k, iv);\n';
    expect(claude(crypto, 'a.ts').out).toContain('AI writes no cryptography here.');
    expect(claude('export const one = 1;\n', 'b.ts').out).toBe('{}\n');
  });
});

test('raw control characters inside strings are read all the same', () => {
  const file = path.join(repo.root, 'a.ts');
  const payload = (name: string) =>
    `{"agent_action_name":"${name}","trajectory_id":"t","tool_info":{"file_path":"${file}","edits":[{"old_string":"","new_string":"a\n\tb"}]}}`;
  record('windsurf', payload('pre_write_code'));
  write('a.ts', 'a\n');
  expect(record('windsurf', payload('post_write_code')).err).toBe('');
  commit('x');
  expect(origins('a.ts')).toEqual(['ai']);
});

describe('what an agent moves or copies is not its own', () => {
  const text = 'one\ntwo\nthree\nfour\n';

  test('a shell command that moves and changes a file, copies one, and brings one back', () => {
    write('old.ts', text);
    write('kept.ts', 'k1\nk2\n');
    commit('base');
    write('dirty.ts', 'unseen\nby anyone\n');
    generic('pre_shell', []);
    fs.rmSync(path.join(repo.root, 'old.ts'));
    write('new/place.ts', 'one\ntwo\nadded\nthree\nfour\n');
    write('copy.ts', 'k1\nk2\n');
    fs.renameSync(path.join(repo.root, 'dirty.ts'), path.join(repo.root, 'moved.ts'));
    generic('post_shell', []);
    commit('moved');
    expect(origins('new/place.ts')).toEqual(['unknown', 'unknown', 'ai', 'unknown', 'unknown']);
    expect(origins('copy.ts')).toEqual(['unknown', 'unknown']);
    expect(origins('moved.ts')).toEqual(['unknown', 'unknown']);
  });

  test('a patch that moves a file, and a tool that renames one', () => {
    write('old.ts', text);
    write('other.ts', text.toUpperCase());
    commit('base');
    const codex = (event: string) =>
      record('codex', {
        cwd: repo.root,
        hook_event_name: event,
        session_id: 's',
        tool_name: 'apply_patch',
        tool_use_id: 'u1',
        tool_input: {
          command:
            '*** Begin Patch\n*** Update File: old.ts\n*** Move to: lib/new.ts\n@@\n one\n+added\n two\n*** End Patch',
        },
      });
    codex('PreToolUse');
    fs.rmSync(path.join(repo.root, 'old.ts'));
    write('lib/new.ts', 'one\nadded\ntwo\nthree\nfour\n');
    codex('PostToolUse');
    const copilot = (event: string) =>
      record('copilot-vscode', {
        cwd: repo.root,
        hookEventName: event,
        sessionId: 's',
        tool_name: 'rename_file',
        tool_use_id: 'u2',
        tool_input: { oldPath: repo.file('other.ts'), newPath: repo.file('renamed.ts') },
      });
    copilot('PreToolUse');
    fs.renameSync(repo.file('other.ts'), repo.file('renamed.ts'));
    copilot('PostToolUse');
    commit('moved');
    expect(origins('lib/new.ts')).toEqual(['unknown', 'ai', 'unknown', 'unknown', 'unknown']);
    expect(origins('renamed.ts')).toEqual(['unknown', 'unknown', 'unknown', 'unknown']);
  });
});

describe('without a pre event', () => {
  const post = (name: string, tool: string, input: object, response?: object) =>
    record('claude-code', {
      hook_event_name: 'PostToolUse',
      session_id: 's',
      tool_use_id: name + tool,
      cwd: repo.root,
      tool_name: tool,
      tool_input: { file_path: repo.file(name), ...input },
      ...(response ? { tool_response: response } : {}),
    });

  test('an edit proves its own new text, a creation the whole file, an unexplained file nothing', () => {
    write('edited.ts', 'theirs\nnew\nmore\n');
    post('edited.ts', 'Edit', { old_string: 'old', new_string: 'new' });
    write('made.ts', 'a\nb\n');
    post('made.ts', 'Write', { content: 'a\nb\n' }, { type: 'create' });
    write('rewritten.ts', 'x\nagent\n');
    post('rewritten.ts', 'Write', { content: 'x\nagent\n' }, { type: 'update', originalFile: 'x\n' });
    write('stood.ts', 'for ages\n');
    record('copilot-vscode', {
      hookEventName: 'PostToolUse',
      sessionId: 's',
      tool_use_id: 'z',
      cwd: repo.root,
      tool_name: 'editFiles',
      tool_input: { files: [repo.file('stood.ts')] },
    });
    generic('post_edit', ['stood.ts', 'none.ts'], { files: ['stood.ts', 'none.ts'] });
    commit('posts');
    expect(origins('edited.ts')).toEqual(['unknown', 'ai', 'unknown']);
    expect(origins('made.ts')).toEqual(['ai', 'ai']);
    expect(origins('rewritten.ts')).toEqual(['unknown', 'ai']);
    expect(origins('stood.ts')).toEqual(['unknown']);
  });
});

test('a linked worktree, links to files and folders, and a folder reached through a link', () => {
  write('lib/a.ts', 'one\n');
  write('b.ts', 'one\n');
  commit('base');
  const tree = repo.addWorktree('tree', '-b', 'side');
  fs.symlinkSync('lib', repo.file('link'));
  fs.symlinkSync('lib/a.ts', repo.file('alias.ts'));
  const outside = path.join(path.dirname(repo.root), 'door');
  fs.symlinkSync(repo.root, outside);
  const edit = (file: string, line: string, cwd: string, session: string) => {
    generic('pre_edit', [file], { cwd, session });
    fs.appendFileSync(path.resolve(cwd, file), line);
    generic('post_edit', [file], { cwd, session });
  };
  edit('link/a.ts', 'two\n', repo.root, '1');
  edit('alias.ts', 'three\n', repo.root, '2');
  edit('b.ts', 'two\n', outside, '3');
  edit('b.ts', 'tree\n', tree.root, '4');
  commit('links');
  expect(origins('lib/a.ts')).toEqual(['unknown', 'ai', 'ai']);
  expect(origins('b.ts')).toEqual(['unknown', 'ai']);
  tree.commitAll('tree');
  expect(tree.origins('b.ts')).toBe('unknown ai');
});

test('what a person types in the editor between the two events stays theirs', () => {
  write('a.ts', 'one\n');
  commit('base');
  generic('pre_edit', ['a.ts']);
  repo.edit('a.ts', 'one\ntyped\n', 'human');
  write('a.ts', 'one\ntyped\nagent\n');
  generic('post_edit', ['a.ts']);
  commit('both');
  expect(origins('a.ts')).toEqual(['unknown', 'human', 'ai']);
});

test('the editor has loaded and recorded what an agent wrote before the agent says so, and a person types on', () => {
  const notTold: OriginRecord = { origin: 'unknown', grade: 'inferred', rule: 'not-told' };
  const typed: OriginRecord = { origin: 'human', grade: 'observed', rule: 'typed-reason' };
  write('a.ts', 'one\n');
  commit('base');
  generic('pre_edit', ['a.ts']);
  write('a.ts', 'one\nby agent\n');
  const seen = [
    { length: 4, origin: 'base' as const },
    { length: 9, origin: notTold },
  ];
  repo.snapshot('a.ts', 'one\nby agent\n', seen);
  generic('post_edit', ['a.ts']);
  expect(origins('a.ts')).toEqual(['unknown', 'ai']);
  // The editor has not heard of it, and records on.
  write('a.ts', 'one\nby agent\ntyped\n');
  repo.snapshot('a.ts', 'one\nby agent\ntyped\n', [...seen, { length: 6, origin: typed }]);
  generic('pre_edit', ['a.ts']);
  write('a.ts', 'one\nby agent\ntyped\nmore\n');
  generic('post_edit', ['a.ts']);
  expect(origins('a.ts')).toEqual(['unknown', 'ai', 'human', 'ai']);
  commit('both');
  expect(origins('a.ts')).toEqual(['unknown', 'ai', 'human', 'ai']);
});

describe('what git brings into the tree is not the agent’s', () => {
  const shell = (command: string, more: object = {}) => {
    const event = (name: string) => generic(name, [], { files: undefined, ...more });
    event('pre_shell');
    for (const args of command.split('; ')) repo.git(...args.split(' '));
    event('post_shell');
  };

  test.each([
    ['another branch’s version', 'checkout other -- a.ts', {}],
    ['a stashed version', 'stash pop', {}],
    ['a new commit', 'merge -q other', {}],
    [
      'a merged text that no object held, when the command is said',
      'cherry-pick -n other',
      { command: 'cd . && git cherry-pick -n other' },
    ],
  ])('%s', (_, command, more) => {
    const lines = (...list: readonly string[]) => list.map((line) => `${line}\n`).join('');
    write('a.ts', lines('1', '2', '3', '4', '5'));
    commit('base');
    repo.git('checkout', '-q', '-b', 'other');
    write('a.ts', lines('1', '2', '3', '4', '5', 'theirs'));
    commit('other');
    repo.git('checkout', '-q', '-');
    write('a.ts', lines('0', '1', '2', '3', '4', '5'));
    if (command === 'stash pop') repo.git('stash', '-q');
    else commit('ours');
    shell(command, more);
    expect(origins('a.ts')).not.toContain('ai');
  });

  test('what a command writes and stages itself stays its own', () => {
    write('a.ts', '1\n');
    commit('base');
    generic('pre_shell', []);
    write('a.ts', '1\nagent\n');
    repo.git('add', 'a.ts');
    generic('post_shell', []);
    expect(origins('a.ts')).toEqual(['unknown', 'ai']);
  });
});

test('several replacements in several files, named only in the list', () => {
  write('a.ts', 'a\nb\nc\n');
  write('b.ts', 'x\n');
  commit('base');
  const payload = (hookEventName: string) => ({
    hookEventName,
    sessionId: 's',
    cwd: repo.root,
    tool_name: 'multi_replace_string_in_file',
    tool_use_id: 'c',
    tool_input: {
      replacements: [
        { filePath: path.join(repo.root, 'a.ts'), oldString: 'a', newString: 'A' },
        { filePath: path.join(repo.root, 'b.ts'), oldString: 'x', newString: 'X' },
        { filePath: path.join(repo.root, 'a.ts'), oldString: 'c', newString: 'C' },
      ],
    },
  });
  write('a.ts', 'A\nb\nC\n');
  write('b.ts', 'X\n');
  record('copilot-vscode', payload('PostToolUse'));
  expect(origins('a.ts')).toEqual(['ai', 'unknown', 'ai']);
  expect(origins('b.ts')).toEqual(['ai']);
});

test('Copilot CLI’s own payloads, which name no event', () => {
  write('a.ts', 'a\n');
  commit('base');
  const payload = {
    sessionId: 's',
    timestamp: 1,
    cwd: repo.root,
    toolName: 'edit',
    toolArgs: '{"path":"a.ts"}',
  };
  expect(record('copilot-cli', payload).err).toBe('');
  write('a.ts', 'a\nb\n');
  record('copilot-cli', { ...payload, toolResult: { resultType: 'success', textResultForLlm: 'ok' } });
  expect(origins('a.ts')).toEqual(['unknown', 'ai']);
});

test('a tool that failed claims nothing', () => {
  write('a.ts', 'a\n');
  commit('base');
  const payload = (hook_event_name: string) => ({
    hook_event_name,
    session_id: 's',
    tool_use_id: 't',
    cwd: repo.root,
    tool_name: 'Edit',
    tool_input: { file_path: 'a.ts', old_string: 'q', new_string: 'r' },
  });
  record('claude-code', payload('PreToolUse'));
  write('a.ts', 'a\ntyped by somebody\n');
  record('claude-code', payload('PostToolUseFailure'));
  expect(origins('a.ts')).toEqual(['unknown', 'unknown']);
});

describe('a patch that Codex applies itself', () => {
  const codex = (event: string, command?: string) =>
    record('codex', {
      session_id: 's1',
      turn_id: 't1',
      transcript_path: null,
      cwd: repo.root,
      hook_event_name: event,
      model: 'vendor/model',
      permission_mode: 'default',
      ...(command === undefined ? {} : { tool_name: 'Bash', tool_input: { command }, tool_use_id: 'call_1' }),
    });
  const patch = (...lines: string[]) =>
    `apply_patch <<'EOF'\n*** Begin Patch\n${lines.join('\n')}\n*** End Patch\nEOF`;

  test('no event follows it, so the end of the turn claims what stands there exactly as announced', () => {
    write('a.ts', 'export const one = 1;\n');
    commit('base');
    codex(
      'PreToolUse',
      patch('*** Update File: a.ts', '@@', ' export const one = 1;', '+export const two = 2;'),
    );
    write('a.ts', 'export const one = 1;\nexport const two = 2;\n');
    codex('PreToolUse', patch('*** Add File: b.ts', '+export const three = 3;'));
    write('b.ts', 'export const three = 3;\n');
    codex('Stop');
    expect(origins('a.ts')).toEqual(['unknown', 'ai']);
    expect(origins('b.ts')).toEqual(['ai']);
    expect(blame('b.ts')[0]).toMatchObject({ assistant: 'codex/vendor/model', mode: 'agent' });
  });

  test('what was announced and does not stand there claims nothing', () => {
    write('a.ts', 'export const one = 1;\n');
    commit('base');
    codex(
      'PreToolUse',
      patch('*** Update File: a.ts', '@@', ' export const one = 1;', '+export const two = 2;'),
    );
    write('a.ts', 'export const one = 1;\nexport const other = 2;\n');
    codex('Stop');
    expect(origins('a.ts')).not.toContain('ai');
  });

  test('it is refused where AI may not write', () => {
    write('.countersign/policy.yaml', 'version: 1\nscope:\n  - paths: [kept/**]\n    action: deny\n');
    expect(codex('PreToolUse', patch('*** Add File: kept/a.ts', '+export const a = 1;')).out).toContain(
      '"permissionDecision":"deny"',
    );
  });
});
