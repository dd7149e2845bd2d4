import { describe, expect, test } from 'vitest';
import { ADAPTERS } from '../../../src/agents/adapters.ts';
import { filesOf } from '../../../src/agents/payload.ts';
import { FIXTURES, filled } from '../../lib/agentFixtures.ts';

const PATHS = [
  ['C:\\Users\\me\\a b.ts', 'C:/Users/me/a b.ts'],
  ['c:\\src/mixed\\a.ts', 'c:/src/mixed/a.ts'],
  ['C:/src/mixed\\a.ts', 'C:/src/mixed/a.ts'],
  ['/c:/Users/me/a.ts', 'c:/Users/me/a.ts'],
  ['/C:\\Users\\me\\a.ts', 'C:/Users/me/a.ts'],
  ['file:///c%3A/Users/me/a%20b.ts', 'c:/Users/me/a b.ts'],
  ['file:///C:/Users/me/a.ts', 'C:/Users/me/a.ts'],
  ['FILE:///home/me/%C3%A9.ts', '/home/me/\u00e9.ts'],
  ['file:///home/me/100%.ts', '/home/me/100%.ts'],
  ['file://localhost/home/me/a.ts', '/home/me/a.ts'],
  ['file://server/share/a.ts', '//server/share/a.ts'],
  ['\\\\server\\share\\a.ts', '//server/share/a.ts'],
  ['\\\\wsl$\\Ubuntu/home\\a.ts', '//wsl$/Ubuntu/home/a.ts'],
  ['src\\lib\\a.ts', 'src/lib/a.ts'],
  ['.\\a.ts', './a.ts'],
  ['/home/me/odd\\name.ts', '/home/me/odd\\name.ts'],
  ['  src/a.ts\n', 'src/a.ts'],
  ['a:b.ts', 'a:b.ts'],
] as const;

test.each(PATHS)('%j is %j', (raw, clean) => {
  expect(filesOf({ file_path: raw }).map(({ file }) => file)).toEqual([clean]);
  expect(filesOf({ files: [raw] }).map(({ file }) => file)).toEqual([clean]);
  expect(filesOf({ edits: [{ path: raw, old_string: 'a', new_string: 'b' }] })[0]!.file).toBe(clean);
  if (raw.trim() === raw)
    expect(filesOf({ input: `*** Begin Patch\n*** Delete File: ${raw}\n*** End Patch` })[0]!.file).toBe(
      clean,
    );
});

describe.each(FIXTURES)('%s on Windows', (name, fixture) => {
  const root = 'C:\\Users\\me\\repo';
  const adapter = ADAPTERS.find((one) => one.name === name)!;
  const values = { root, old: 'a', new: 'b', old2: 'c', new2: 'd', added: 'b', content: 'x\n', plus: '+x' };

  test.each(['create', 'edit', 'multi-edit', 'patch', 'delete'] as const)('%s', (operation) => {
    for (const payload of fixture[operation] ?? []) {
      const sent = filled(payload, {
        ...values,
        file: `${root}\\src\\a.ts`,
        name: 'src\\a.ts',
        session: 's',
        call: 'c',
        command: 'x',
      });
      const event = adapter.read(sent, root);
      expect(event.cwd).toBe(root);
      for (const { file } of event.files) expect(['C:/Users/me/repo/src/a.ts', 'src/a.ts']).toContain(file);
      expect(event.files).toHaveLength(1);
    }
  });
});
