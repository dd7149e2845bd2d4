import { expect, test } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import { main } from '../../src/cli/main.ts';

test.each(['--version', '-V'])('%s says which version this is', async (flag) => {
  let out = '';
  const io = {
    out: (text: string) => {
      out += text;
    },
    err: () => {},
    env: {},
    cwd: '/',
    stdin: async () => Buffer.alloc(0),
  };
  expect(await main([flag], io as never)).toBe(0);
  expect(out).toBe(`countersign ${manifest.version}\n`);
});
