import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { afterEach, expect, test } from 'vitest';
import type { CaptureSelfTest } from '../../../src/core/provenance/captureSelfTest.ts';
import { readCaptureHealth, writeCaptureHealth } from '../../../src/node/captureHealth.ts';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'countersign-health-'));
const state = path.join(folder, 'state');
afterEach(() => fs.rmSync(folder, { recursive: true, force: true }));
const health: CaptureSelfTest = {
  version: 1,
  time: '2026-01-02T03:04:05Z',
  channel: 'full',
  result: 'ok',
  extension: '0.1.0',
  editor: 'Editor 1',
};

test('what the self-test said is read again; a damaged or foreign file is no health', () => {
  expect(readCaptureHealth(state)).toBeUndefined();
  writeCaptureHealth(state, health);
  expect(readCaptureHealth(state)).toEqual(health);
  const [file = ''] = fs.readdirSync(state);
  for (const text of ['', '{', 'null', '{"version":2}', '{"version":1,"time":"x"}']) {
    fs.writeFileSync(path.join(state, file), text);
    expect(readCaptureHealth(state)).toBeUndefined();
  }
});
