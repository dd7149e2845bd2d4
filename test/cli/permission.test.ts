import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { TestRepo } from '../git/lib/testRepo.ts';
import { aroundEdit, FIXTURES, filled, type Payload } from '../lib/agentFixtures.ts';
import { type Meaning, meaningOf } from './lib/meaningOf.ts';
import { recordHere } from './lib/recordHere.ts';

// Policy x event -> answer. One row a question; the answer is what the agent's own protocol says for it.
let repo: TestRepo;
beforeAll(() => {
  repo = TestRepo.create({ hooks: false });
  repo.write('src/a.ts', 'export const one = 1;\n');
  repo.write('kept/a.ts', 'export const kept = 1;\n');
  repo.write('secrets/key.pem', 'not really\n');
  repo.git('add', '-A');
  repo.git('commit', '-qm', 'base');
});
afterAll(() => repo.dispose());

const POLICIES = {
  'nothing said': '',
  'a path': 'scope:\n  - paths: [kept/**]\n    action: deny\n    reason: People write these.\n',
  'a category': 'defaults:\n  crypto: deny\n',
  'a category to review': 'defaults:\n  crypto: require-review\n',
  'other tools only': 'tools:\n  unlisted: deny\n  approved:\n    - name: somebody-else\n',
  'this tool': 'tools:\n  unlisted: deny\n  approved:\n    - name: claude-code\n    - name: my-agent\n',
  'other models only':
    'tools:\n  unlisted: deny\n  approved:\n    - name: my-agent\n      models: [vendor/good-*]\n',
  'other modes only': 'tools:\n  unlisted: deny\n  approved:\n    - name: my-agent\n      modes: [chat]\n',
  'unlisted tools warn': 'tools:\n  unlisted: warn\n  approved:\n    - name: somebody-else\n',
  context: 'context:\n  deny: [secrets/**]\n',
  'ask from review on': 'defaults:\n  crypto: require-review\nagents: {ask: require-review}\n',
  'ask from verification on': 'defaults:\n  crypto: require-review\nagents: {ask: require-verification}\n',
  'ask, and a path': 'scope:\n  - paths: [kept/**]\n    action: deny\nagents: {ask: warn}\n',
  'ask about a path':
    'scope:\n  - paths: [src/**]\n    action: require-review\nagents: {ask: require-review}\n',
} as const;
type PolicyName = keyof typeof POLICIES;

const SEAL =
  'import { createCipheriv } from "node:crypto";\nexport const seal = (k: Buffer, iv: Buffer) => createCipheriv("aes-256-gcm", k, iv);\n';

const claude = (tool: string, input: object) => () => [
  'claude-code',
  {
    session_id: 's',
    cwd: repo.root,
    permission_mode: 'default',
    hook_event_name: 'PreToolUse',
    tool_name: tool,
    tool_use_id: 'u',
    tool_input: input,
  },
];
const generic =
  (event: string, files: readonly string[], more: object = {}) =>
  () => [
    'generic',
    {
      event,
      tool: 'my-agent',
      model: 'vendor/model',
      mode: 'agent',
      session: 's',
      cwd: repo.root,
      files,
      ...more,
    },
  ];
const ONE = 'export const one = 1;\n';
const cline = (diff: string) => () => [
  'cline',
  {
    hookName: 'PreToolUse',
    clineVersion: '4',
    taskId: 't',
    workspaceRoots: [repo.root],
    preToolUse: { toolName: 'replace_in_file', parameters: { path: 'src/a.ts', diff } },
  },
];
const roo = (diff: string) => () => [
  'roo-code',
  {
    hook_event_name: 'PreToolUse',
    sessionId: 's',
    toolName: 'apply_diff',
    toolUseId: 'u',
    cwd: repo.root,
    toolInput: { path: 'src/a.ts', diff },
  },
];
const EVENTS = {
  'edit of src/a.ts': generic('pre_edit', ['src/a.ts']),
  'edit of kept/a.ts': generic('pre_edit', ['kept/a.ts']),
  'edit of both': generic('pre_edit', ['src/a.ts', 'kept/a.ts']),
  'edit by chat': generic('pre_edit', ['src/a.ts'], { mode: 'chat' }),
  'edit by a good model': generic('pre_edit', ['src/a.ts'], { model: 'vendor/good-2' }),
  'edit by no model': generic('pre_edit', ['src/a.ts'], { model: undefined }),
  command: generic('pre_shell', []),
  'after an edit': generic('post_edit', ['kept/a.ts']),
  'plain code is written': claude('Write', { file_path: 'src/b.ts', content: 'export const two = 2;\n' }),
  'a cipher is written': claude('Write', { file_path: 'src/c.ts', content: SEAL }),
  'a cipher is edited in': claude('Edit', {
    file_path: 'src/a.ts',
    old_string: 'export const one = 1;\n',
    new_string: SEAL,
  }),
  'a cipher is in a diff of Cline': cline(`------- SEARCH\n${ONE}=======\n${SEAL}+++++++ REPLACE\n`),
  'plain code is in a diff of Cline': cline(
    `------- SEARCH\n${ONE}=======\nexport const two = 2;\n+++++++ REPLACE\n`,
  ),
  'a cipher is in a diff of Roo': roo(
    `<<<<<<< SEARCH\n:start_line:1\n-------\n${ONE}=======\n${SEAL}>>>>>>> REPLACE\n`,
  ),
  'a command that prints a secret': claude('Bash', { command: 'cd secrets && cat key.pem | head' }),
  'a command that searches the secrets': claude('Bash', { command: 'grep -r BEGIN secrets' }),
  'a command that lists the secrets': claude('Bash', { command: 'ls -l secrets/key.pem' }),
  'a command that names a secret that is not there': claude('Bash', { command: 'cat secrets/none.pem' }),
  'a command that writes kept/a.ts': claude('Bash', {
    command: "cat > kept/a.ts <<'EOF'\ncat src/a.ts\nEOF",
  }),
  'a command that reads kept/a.ts': claude('Bash', { command: 'cat kept/a.ts > copy.ts' }),
  'a command that writes src/a.ts': generic('pre_shell', [], { command: 'echo x >> src/a.ts' }),
  'a secret is read': claude('Read', { file_path: 'secrets/key.pem' }),
  'another file is read': claude('Read', { file_path: 'src/a.ts' }),
} as const satisfies Record<string, () => unknown[]>;
type EventName = keyof typeof EVENTS;

const TABLE: readonly (readonly [PolicyName, EventName, Meaning])[] = [
  ['nothing said', 'edit of src/a.ts', 'allow'],
  ['nothing said', 'a cipher is written', 'allow'],
  ['nothing said', 'command', 'allow'],
  ['nothing said', 'a secret is read', 'allow'],
  ['a path', 'edit of src/a.ts', 'allow'],
  ['a path', 'edit of kept/a.ts', 'deny'],
  ['a path', 'edit of both', 'deny'],
  ['a path', 'after an edit', 'allow'],
  ['a category', 'plain code is written', 'allow'],
  ['a category', 'a cipher is written', 'deny'],
  ['a category', 'a cipher is edited in', 'deny'],
  ['a category', 'a cipher is in a diff of Cline', 'deny'],
  ['a category', 'plain code is in a diff of Cline', 'allow'],
  ['a category', 'a cipher is in a diff of Roo', 'deny'],
  ['a category to review', 'a cipher is written', 'allow'],
  ['other tools only', 'edit of src/a.ts', 'deny'],
  ['other tools only', 'plain code is written', 'deny'],
  ['this tool', 'edit of src/a.ts', 'allow'],
  ['this tool', 'plain code is written', 'allow'],
  ['other models only', 'edit of src/a.ts', 'deny'],
  ['other models only', 'edit by a good model', 'allow'],
  ['other models only', 'edit by no model', 'deny'],
  ['other modes only', 'edit of src/a.ts', 'deny'],
  ['other modes only', 'edit by chat', 'allow'],
  ['unlisted tools warn', 'edit of src/a.ts', 'allow'],
  ['context', 'a secret is read', 'deny'],
  ['context', 'another file is read', 'allow'],
  ['context', 'a command that prints a secret', 'deny'],
  ['context', 'a command that searches the secrets', 'deny'],
  ['context', 'a command that lists the secrets', 'allow'],
  ['context', 'a command that names a secret that is not there', 'allow'],
  ['a path', 'a command that writes kept/a.ts', 'deny'],
  ['a path', 'a command that reads kept/a.ts', 'allow'],
  ['a path', 'a command that writes src/a.ts', 'allow'],
  ['ask from review on', 'a cipher is written', 'ask'],
  ['ask from review on', 'a cipher is in a diff of Cline', 'allow'],
  ['ask from review on', 'plain code is written', 'allow'],
  ['ask from verification on', 'a cipher is written', 'allow'],
  ['ask, and a path', 'edit of kept/a.ts', 'deny'],
  ['ask, and a path', 'edit of both', 'deny'],
  ['ask about a path', 'edit of src/a.ts', 'ask'],
  ['ask about a path', 'edit of kept/a.ts', 'allow'],
  ['ask about a path', 'edit of both', 'ask'],
  ['ask about a path', 'a command that writes src/a.ts', 'ask'],
  ['ask about a path', 'after an edit', 'allow'],
];

describe.each(TABLE)('policy on %s', (policy, event, expected) => {
  test(`${event}: ${expected}`, async () => {
    repo.write('.countersign/policy.yaml', `version: 1\n${POLICIES[policy]}`);
    const [agent, payload] = EVENTS[event]();
    const ran = await recordHere(repo, agent as string, payload as object);
    expect(meaningOf(ran)).toBe(expected);
  });
});

const REASON = expect.stringContaining('src/a.ts: People write these. (scope[0])');
const before = (permissionDecision: string) => ({
  hookSpecificOutput: { hookEventName: 'PreToolUse', permissionDecision, permissionDecisionReason: REASON },
});
/** The very words each agent hears; `undefined`: its protocol cannot ask, so it hears what `allow` says. */
const ANSWERS: Readonly<
  Record<string, { allow: object; deny: object; code?: number; ask: object | undefined }>
> = {
  'claude-code': { allow: {}, deny: before('deny'), ask: before('ask') },
  'copilot-vscode': { allow: {}, deny: before('deny'), ask: before('ask') },
  'copilot-cli': {
    allow: {},
    deny: { permissionDecision: 'deny', permissionDecisionReason: REASON },
    ask: { permissionDecision: 'ask', permissionDecisionReason: REASON },
  },
  cursor: {
    allow: {},
    deny: { permission: 'deny', user_message: REASON, agent_message: REASON },
    ask: { permission: 'ask', user_message: REASON, agent_message: REASON },
  },
  codex: { allow: {}, deny: before('deny'), ask: undefined },
  generic: {
    allow: { ok: true },
    deny: { ok: false, reason: REASON },
    ask: { ok: true, ask: true, reason: REASON },
  },
  'gemini-cli': { allow: {}, deny: { decision: 'deny', reason: REASON }, ask: undefined },
  cline: { allow: { cancel: false }, deny: { cancel: true, errorMessage: REASON }, ask: undefined },
  windsurf: { allow: {}, deny: {}, code: 2, ask: undefined },
  ...Object.fromEntries(
    ['opencode', 'amp', 'droid', 'kiro', 'roo-code', 'continue', 'amazon-q', 'aider'].map((name) => [
      name,
      { allow: {}, deny: {}, code: 2, ask: undefined },
    ]),
  ),
};

describe.each(Object.entries(ANSWERS))(
  '%s is answered in its own words',
  (agent, { allow, deny, code = 0, ask }) => {
    const answer = async (action: string, more = '') => {
      repo.write(
        '.countersign/policy.yaml',
        `version: 1\nscope:\n  - {paths: [src/**], action: ${action}, reason: People write these.}\n${more}`,
      );
      const ran = await recordHere(repo, agent, aroundEdit(agent, repo.root, 'src/a.ts').before);
      return { code: ran.code, out: JSON.parse(ran.out) as object, err: ran.err };
    };

    test('allowed', async () => expect(await answer('warn')).toEqual({ code: 0, out: allow, err: '' }));
    test('refused', async () =>
      expect(await answer('deny')).toEqual({ code, out: deny, err: code === 2 ? REASON : '' }));
    test('a person is asked', async () =>
      expect(await answer('require-review', 'agents: {ask: require-review}\n')).toEqual({
        code: 0,
        out: ask ?? allow,
        err: '',
      }));
  },
);

const EDIT = { name: 'src/a.ts', old: ONE.trim(), new: 'export const two = 2;' };
const UNREAD: readonly (readonly [string, (edit: (values?: object) => Payload) => Payload | string])[] = [
  ['its payload is cut off', (edit) => JSON.stringify(edit()).slice(0, -9)],
  ['its payload is empty', () => ''],
  ['its payload is a list', () => '[]'],
  ['its payload names no file', (edit) => edit({ name: '', file: '' })],
  ['the text it replaces is not in the file', (edit) => edit({ old: 'nowhere to be found' })],
];

describe.each(Object.entries(ANSWERS))('what %s does cannot be told', (agent, { allow, code = 0 }) => {
  const { edit } = FIXTURES.find(([name]) => name === agent)![1];
  const payload = (more: object = {}) =>
    filled(edit![0]!, {
      root: repo.root,
      file: repo.file(EDIT.name),
      ...EDIT,
      added: EDIT.new,
      content: SEAL,
      session: 's',
      call: 'c',
      ...more,
    });
  const says = JSON.stringify(edit).includes('{{old}}');

  test.each(UNREAD.filter(([what]) => says || !what.includes('replaces')))('%s', async (what, unread) => {
    for (const policy of ['', 'agents: {onError: allow}\n', 'agents: {onError: deny}\n']) {
      repo.write('.countersign/policy.yaml', `version: 1\n${policy}`);
      const ran = await recordHere(repo, agent, unread(payload));
      expect(ran.err).not.toContain('    at ');
      expect(ran.err.includes('the payload cannot be read')).toBe(/cut|empty|list/.test(what));
      if (policy.includes('deny')) {
        expect([meaningOf(ran), ran.code]).toEqual(['deny', code]);
        expect(ran.out + ran.err).toContain('agents.onError');
      } else expect([ran.code, JSON.parse(ran.out)]).toEqual([0, allow]);
    }
  });

  test('an edit that is understood goes on all the same', async () => {
    repo.write('.countersign/policy.yaml', 'version: 1\nagents: {onError: deny}\n');
    const ran = await recordHere(repo, agent, payload());
    expect([ran.code, JSON.parse(ran.out)]).toEqual([0, allow]);
  });
});

test('a file whose regions cannot be told hides no other that is forbidden', () => {
  repo.write(
    '.countersign/policy.yaml',
    'version: 1\nscope:\n  - {paths: [kept/**], action: deny, reason: People write these.}\n',
  );
  const patch = ['*** Begin Patch', '*** Add File: src/e.ts', `+${SEAL.trim().replace('\n', '\n+')}`];
  patch.push('*** Add File: kept/e.ts', '+export const e = 1;', '*** End Patch');
  const ran = repo.run('countersign', ['record', 'codex'], {
    env: { COUNTERSIGN_GRAMMARS: repo.file('no-grammars') },
    input: JSON.stringify({
      cwd: repo.root,
      hook_event_name: 'PreToolUse',
      session_id: 's',
      tool_name: 'apply_patch',
      tool_use_id: 'u',
      tool_input: { command: patch.join('\n') },
    }),
  });
  expect(meaningOf(ran)).toBe('deny');
  expect(ran.out).toContain('People write these.');
});

describe('when the regions an edit touches cannot be told', () => {
  test.each([
    ['', 'allow'],
    ['agents: {onError: allow}\n', 'allow'],
    ['agents: {onError: deny}\n', 'deny'],
  ] as const)('%j: %s', (policy, expected) => {
    repo.write('.countersign/policy.yaml', `version: 1\n${policy}`);
    // A content that no cache has an answer for.
    const [agent, payload] = claude('Write', { file_path: 'src/d.ts', content: `${SEAL}// ${policy}\n` })();
    repo.setEnv({ COUNTERSIGN_GRAMMARS: repo.file('no-grammars') });
    const ran = repo.run('countersign', ['record', agent as string], { input: JSON.stringify(payload) });
    repo.setEnv({ COUNTERSIGN_GRAMMARS: process.env.COUNTERSIGN_GRAMMARS });
    expect(meaningOf(ran)).toBe(expected);
    expect(ran.err).not.toContain('    at ');
    if (expected === 'allow') expect(ran.err).toContain('The edit is let through');
  });
});

test('what is refused never reaches the disk when the agent keeps to the answer', async () => {
  repo.write('.countersign/policy.yaml', `version: 1\n${POLICIES['a path']}`);
  for (const name of ['kept/one.ts', 'src/two.ts']) {
    const [agent, payload] = generic('pre_edit', [name])();
    const ran = await recordHere(repo, agent as string, payload as object);
    if (meaningOf(ran) === 'allow') repo.write(name, 'x\n');
  }
  expect(repo.exists('kept/one.ts')).toBe(false);
  expect(repo.exists('src/two.ts')).toBe(true);
});

test('a policy that cannot be read refuses nothing: the agent goes on, and verify says what is wrong', async () => {
  repo.write('.countersign/policy.yaml', 'version: 1\nscope: [\n');
  const [agent, payload] = generic('pre_edit', ['kept/a.ts'])();
  const ran = await recordHere(repo, agent as string, payload as object);
  expect(ran.code).toBe(0);
  expect(ran.err).not.toContain('    at ');
});
