import * as fs from 'node:fs';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { replaceMessage } from '../../../src/node/hooks/replaceMessage.ts';

let dir = '';
beforeEach(() => {
  dir = fs.mkdtempSync(path.join(tmpdir(), 'countersign-message-'));
});
afterEach(() => {
  fs.rmSync(dir, { recursive: true, force: true });
});

test.each([
  ['longer', 'subject\n', 'subject\n\nAI-Record: x\n'],
  ['shorter', 'subject\n\nAI-Record: x\n', 'subject\n'],
  ['longer than one write puts down at once', 'subject\n', `subject\n${'x'.repeat(9000)}\n`],
  ['in an encoding of its own', 'caf\xe9\n', 'caf\xe9\n\nAI-Record: x\n'],
])('a message that becomes %s', (_how, before, after) => {
  const file = path.join(dir, 'COMMIT_EDITMSG');
  fs.writeFileSync(file, before, 'latin1');
  replaceMessage(file, after);
  expect(fs.readFileSync(file, 'latin1')).toBe(after);
  expect(fs.readdirSync(dir)).toEqual(['COMMIT_EDITMSG']);
});

test('a message that cannot be written is an error, and nothing is left beside it', () => {
  const file = path.join(dir, 'folder');
  fs.mkdirSync(file);
  expect(() => replaceMessage(file, 'x\n')).toThrow();
  expect(fs.readdirSync(dir)).toEqual(['folder']);
});
