import * as fs from 'node:fs';
import * as path from 'node:path';
import type { CaptureSelfTest } from '../core/provenance/captureSelfTest.ts';

const fileOf = (stateDir: string) => path.join(stateDir, 'capture-health.json');

/** Keeps what the editor's self-test of capture said, for `countersign doctor`. Best effort. */
export function writeCaptureHealth(stateDir: string, health: CaptureSelfTest): void {
  try {
    fs.mkdirSync(stateDir, { recursive: true });
    const temporary = `${fileOf(stateDir)}.${process.pid}`;
    fs.writeFileSync(temporary, `${JSON.stringify(health)}\n`);
    fs.renameSync(temporary, fileOf(stateDir));
  } catch {
    // A state folder that cannot be written is reported by the ledger.
  }
}

/** The last self-test of an editor in this worktree; `undefined` when there was none or its file is damaged. */
export function readCaptureHealth(stateDir: string): CaptureSelfTest | undefined {
  try {
    const health = JSON.parse(fs.readFileSync(fileOf(stateDir), 'utf8')) as CaptureSelfTest;
    return health.version === 1 && !Number.isNaN(Date.parse(health.time)) ? health : undefined;
  } catch {
    return undefined;
  }
}
