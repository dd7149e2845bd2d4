import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '../../../src/languages/registry.ts';
import { testEngine } from '../../regions/testEngine.ts';

const categories = async (path: string, text: string) =>
  (await testEngine().analyze(path, text)).regions.map(
    (region) => `${region.category} ${region.startLine}-${region.endLine} ${region.symbol}`,
  );

describe('names are resolved, not compared', () => {
  test('an aliased import keeps its meaning', async () => {
    expect(
      await categories(
        'a.ts',
        "import { createHash as h } from 'node:crypto';\nexport const f = (t: string) => h('md5').update(t);\n",
      ),
    ).toEqual(['crypto 2-2 f']);
    expect(await categories('a.py', 'from hashlib import md5 as h\n\ndef f(t):\n    return h(t)\n')).toEqual([
      'crypto 3-4 f',
    ]);
  });

  test('the same name without the import means nothing', async () => {
    expect(
      await categories('a.ts', "import { h } from 'preact';\nexport const f = () => h('div');\n"),
    ).toEqual([]);
  });

  test('a variable is what made it', async () => {
    const text =
      "import { Fernet as F } from 'fernet-x';\nconst box = require('tweetnacl');\nexport function f(a: Uint8Array) {\n  const b = box;\n  return b.hash(a);\n}\n";
    expect(await categories('a.ts', text)).toEqual(['crypto 3-6 f']);
  });
});

test.each([
  ['an arrow', '(password, user) => check(password, user)'],
  ['an arrow of one parameter', 'password => check(password)'],
  ['a function', 'function (password, user) { return check(password, user); }'],
  ['a generator', 'function* (password, user) { yield check(password, user); }'],
])('a function that is a value is declared by what holds it: %s', async (_what, value) => {
  for (const [path, text] of [
    ['a.ts', `const authenticate = ${value};\n`],
    ['a.js', `exports.authenticate = ${value};\n`],
    ['a.js', `export default { authenticate: ${value} };\n`],
    ['a.ts', `class A { authenticate = ${value}; }\n`],
    ['a.js', `class A { authenticate = ${value}; }\n`],
  ] as const)
    expect((await testEngine().analyze(path, text)).regions.map(({ category }) => category)).toEqual([
      'auth',
    ]);
});

describe('one weak name is nothing', () => {
  test.each(['token', 'role', 'key', 'hash', 'session', 'login'])('a lone %s', async (word) => {
    expect(
      await categories('a.js', `export function ${word}(value) {\n  return value.${word};\n}\n`),
    ).toEqual([]);
    expect(await categories('a.py', `def ${word}(value):\n    return value.${word}\n`)).toEqual([]);
  });
});

describe('what only looks like it', () => {
  test.each([
    [
      'a comment in a condition',
      'a.go',
      'package a\n\nfunc (r *Screen) flush() {\n\tif !r.queued && // repainting the owner is not allowed to access\n\t\tr.skip() {\n\t\tr.move("access denied")\n\t}\n}\n',
    ],
    [
      'a comment in what is guarded',
      'a.ts',
      'function f(owner: Node) {\n  if (owner.isOpen) {\n    // once answered with 403 forbidden\n    close();\n  }\n}\n',
    ],
    [
      'the number of a message',
      'a.js',
      'function f(before) {\n  if (null === before) throw Error(formatErrorMessage(403));\n}\n',
    ],
    [
      'a pointer called ip',
      'a.c',
      'int add(struct file *ip) {\n  if (ip != NULL) {\n    abort();\n  }\n  return 0;\n}\n',
    ],
    [
      'a sum over a chunk',
      'a.py',
      'def check_png_crc(data, signature):\n    return sum(data) == signature\n',
    ],
    [
      'a lexer of a protocol',
      'a.py',
      'class TlsLexer(RegexLexer):\n    name = "Presentation Language"\n    tokens = {}\n',
    ],
    [
      'the signature of a function',
      'a.py',
      'class DocstringSignatureGenerator(Generator):\n    def parts(self, ctx):\n        return ctx.args\n',
    ],
    ["a factory of a number's sign", 'a.js', 'export const sign = createSign({ typed, complexSign });\n'],
    [
      'a token of a text',
      'a.ts',
      'export class TokenStore {\n  getTokenAt(offset: number) {\n    return this.#find(offset);\n  }\n}\n',
    ],
    [
      'what stands before a text',
      'a.ts',
      'export const f = () => ({ options: { before: { content: blank, inline: true } } });\n',
    ],
    [
      'tags that are let through',
      'a.js',
      "function clean(name) {\n  if (!ALLOWED_TAGS[name] || FORBID_TAGS[name]) {\n    remove(name, 'forbidden');\n  }\n}\n",
    ],
  ])('%s', async (_, path, text) => {
    expect(await categories(path, text)).toEqual([]);
  });
});

describe('extent', () => {
  test('the method, not the class', async () => {
    const text =
      "import bcrypt from 'bcrypt';\nclass A {\n  f() {\n    return 1;\n  }\n  g(x) {\n    return bcrypt.hash(x, 10);\n  }\n}\n";
    expect(await categories('a.js', text)).toEqual(['auth 6-8 A.g', 'crypto 6-8 A.g']);
  });

  test('the statement, where there is no function', async () => {
    const text =
      "const cors = require('cors');\nconst app = make();\napp.use(\n  cors(),\n);\napp.listen(1);\n";
    expect(await categories('a.js', text)).toEqual(['access-control 3-5 (top level)']);
  });
});

describe('robustness', () => {
  test('a broken file keeps the regions of what parses', async () => {
    const text =
      "import bcrypt from 'bcrypt';\nfunction f(x) {\n  return bcrypt.hash(x);\n}\nfunction g( {\n";
    expect((await categories('a.js', text))[0]).toBe('auth 2-4 f');
  });

  test.each([
    ['minified', `${'a=b;'.repeat(40_000)}\n`, /minified/],
    ['binary', 'a\0b', /binary/],
    ['huge', 'a;\n'.repeat(600_000), /too large/],
  ])('%s files say why they are skipped', async (_, text, reason) => {
    const found = await testEngine().analyze('a.js', text);
    expect([found.parsed, found.regions.length]).toEqual([false, 0]);
    expect(found.skipped).toMatch(reason);
  });

  test('deep nesting ends in time', async () => {
    const found = await testEngine().analyze('a.js', `x = ${'['.repeat(20_000)}${']'.repeat(20_000)};\n`);
    expect(found.path).toBe('a.js');
  });

  test('a cancelled analysis says so and the next one is right', async () => {
    const text = "import bcrypt from 'bcrypt';\nexport const f = (x) => bcrypt.hash(x);\n".repeat(2_000);
    expect((await testEngine().analyze('a.js', text, { cancelled: () => true })).skipped).toBe('cancelled');
    expect(await categories('a.js', "const c = require('crypto');\nc.randomBytes(8);\n")).toEqual([
      'crypto 2-2 (top level)',
    ]);
  });

  test('characters beyond ASCII do not shift anything', async () => {
    const text =
      "// 🔑é漢\nconst s = '🔑🔑🔑'; const c = require('crypto');\n// 漢字\nfunction f() {\n  return c.createHash('md5');\n}\n";
    expect(await categories('a.js', text)).toEqual(['crypto 4-6 f']);
  });

  test('the script of a single-file component', async () => {
    const text =
      '<template>\n  <p>login</p>\n</template>\n<script lang="ts">\nimport bcrypt from \'bcrypt\';\nexport const f = (x: string) => bcrypt.hash(x, 1);\n</script>\n';
    expect(await categories('a.vue', text)).toEqual(['auth 6-6 f', 'crypto 6-6 f']);
  });
});

describe('content hash', () => {
  const hash = async (path: string, text: string) =>
    (await testEngine().analyze(path, text)).regions[0]?.contentHash;

  test('survives a move, a reformat and a comment, not a change', async () => {
    const one = await hash(
      'a.ts',
      "import c from 'crypto';\nfunction f(a: string) { return c.createHash('md5').update(a) }\n",
    );
    const two = await hash(
      'a.ts',
      'import c from \'crypto\';\n\n// why\nfunction f(\n  a: string,\n) {\n  return c.createHash("md5").update(a); // now\n}\n',
    );
    const three = await hash(
      'a.ts',
      "import c from 'crypto';\nfunction f(a: string) { return c.createHash('md4').update(a) }\n",
    );
    expect(two).toBe(one);
    expect(three).not.toBe(one);
  });

  test('indentation that changes what Python does changes the hash', async () => {
    const one = await hash(
      'a.py',
      'import hashlib\n\ndef f(a):\n    if a:\n        hashlib.md5(a)\n    g()\n',
    );
    const two = await hash(
      'a.py',
      'import hashlib\n\ndef f(a):\n    if a:\n        hashlib.md5(a)\n        g()\n',
    );
    expect(one).toMatch(/^[0-9a-f]{64}$/);
    expect(two).not.toBe(one);
  });
});

test("YAML's indentation counts for the hash, however wide its steps are", async () => {
  const role = (verbs: string, step = '  ') =>
    `apiVersion: rbac.authorization.k8s.io/v1\nkind: Role\nmetadata:\n${step}name: reader\nrules:\n${step}- apiGroups: ['']\n${step}${step}resources: [pods]\n${verbs}`;
  const hash = async (text: string) =>
    (await testEngine().analyze('role.yaml', text)).regions[0]?.contentHash;
  const inside = await hash(role('    verbs: [get]\n'));
  expect(inside).toMatch(/^[0-9a-f]{64}$/);
  expect(await hash(role('        verbs: [get]\n', '    '))).toBe(inside);
  expect(await hash(role('  verbs: [get]\n'))).not.toBe(inside);
});

describe('every language', () => {
  const parsed = LANGUAGES.filter((entry) => entry.grammar !== undefined);

  test.each(parsed.map((entry) => [entry.id, entry] as const))(
    '%s: queries compile and have no predicates',
    async (_, entry) => {
      const loaded = await testEngine().language(entry);
      for (let pattern = 0; pattern < loaded.query.patternCount(); pattern++)
        expect(loaded.query.predicatesForPattern(pattern)).toEqual([]);
      expect(loaded.pack.structure).not.toMatch(/^[^;"\n]*\(#/m);
    },
  );

  test.each(parsed.map((entry) => [entry.id, entry] as const))(
    '%s: rule ids are of the language, and unique',
    async (_, entry) => {
      const { pack } = await testEngine().language(entry);
      const ids = pack.rules.map((rule) => rule.id);
      expect(new Set(ids).size).toBe(ids.length);
      for (const rule of pack.rules) expect(rule.why.length, rule.id).toBeGreaterThan(10);
    },
  );
});
