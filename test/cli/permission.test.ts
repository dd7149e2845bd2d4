import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { TestRepo } from '../git/lib/testRepo.ts';

// Policy x event -> answer. One row a question; the answer is what the agent's own protocol says for it.
let repo: TestRepo;
beforeAll(() => {
  repo = TestRepo.create({ hooks: false });
  repo.write('src/a.ts', 'export const one = 1;\n');
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
  'a secret is read': claude('Read', { file_path: 'secrets/key.pem' }),
  'another file is read': claude('Read', { file_path: 'src/a.ts' }),
} as const satisfies Record<string, () => unknown[]>;
type EventName = keyof typeof EVENTS;

const TABLE: readonly (readonly [PolicyName, EventName, 'allow' | 'deny'])[] = [
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
];

/** What an answer says, whichever protocol it is in; a reason must come with a refusal. */
function meaning(ran: {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}): 'allow' | 'deny' {
  const answer = JSON.parse(ran.out || '{}') as {
    readonly ok?: boolean;
    readonly reason?: string;
    readonly cancel?: boolean;
    readonly errorMessage?: string;
    readonly hookSpecificOutput?: {
      readonly permissionDecision?: string;
      readonly permissionDecisionReason?: string;
    };
  };
  const denied =
    ran.code === 2 ||
    answer.ok === false ||
    answer.cancel === true ||
    answer.hookSpecificOutput?.permissionDecision === 'deny';
  if (denied)
    expect(
      answer.reason ?? answer.errorMessage ?? answer.hookSpecificOutput?.permissionDecisionReason ?? ran.err,
    ).toMatch(/\w{3}/);
  return denied ? 'deny' : 'allow';
}

describe.each(TABLE)('policy on %s', (policy, event, expected) => {
  test(`${event}: ${expected}`, () => {
    repo.write('.countersign/policy.yaml', `version: 1\n${POLICIES[policy]}`);
    const [agent, payload] = EVENTS[event]();
    const ran = repo.run('countersign', ['record', agent as string], { input: JSON.stringify(payload) });
    expect(meaning(ran)).toBe(expected);
  });
});

test('what is refused never reaches the disk when the agent keeps to the answer', () => {
  repo.write('.countersign/policy.yaml', `version: 1\n${POLICIES['a path']}`);
  for (const name of ['kept/one.ts', 'src/two.ts']) {
    const [agent, payload] = generic('pre_edit', [name])();
    const ran = repo.run('countersign', ['record', agent as string], { input: JSON.stringify(payload) });
    if (meaning(ran) === 'allow') repo.write(name, 'x\n');
  }
  expect(repo.exists('kept/one.ts')).toBe(false);
  expect(repo.exists('src/two.ts')).toBe(true);
});

test('a policy that cannot be read refuses nothing: the agent goes on, and verify says what is wrong', () => {
  repo.write('.countersign/policy.yaml', 'version: 1\nscope: [\n');
  const [agent, payload] = generic('pre_edit', ['kept/a.ts'])();
  const ran = repo.run('countersign', ['record', agent as string], { input: JSON.stringify(payload) });
  expect(ran.code).toBe(0);
  expect(ran.err).not.toContain('    at ');
});
