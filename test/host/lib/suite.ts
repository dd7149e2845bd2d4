/** What a suite inside the extension host sees: `test`, real keys, and the end of the run. No test framework. */
import * as vscode from 'vscode';
import { until } from './until.ts';

type Body = () => void | Promise<void>;
interface Registered {
  readonly name: string;
  readonly body: Body;
  readonly needsKeys: boolean;
}

const registered: Registered[] = [];
const driverUrl = process.env.COUNTERSIGN_DRIVER;

/** Adds a test; they run one after the other, in order, in one window. */
export function test(name: string, body: Body): void {
  registered.push({ name, body, needsKeys: false });
}

/** A test that presses real keys. Skipped in desktop runs, where nobody drives the keyboard. */
export function testWithKeys(name: string, body: Body): void {
  registered.push({ name, body, needsKeys: true });
}

/** How this run was started: `closed`, `open` or `mark` (see hostOptions.ts). */
export const gate = process.env.COUNTERSIGN_GATE ?? 'closed';

async function call<T>(method: string, ...args: readonly unknown[]): Promise<T> {
  if (!driverUrl) throw new Error('nobody drives the keyboard in this run');
  const response = await fetch(driverUrl, { method: 'POST', body: JSON.stringify({ method, args }) });
  const answer = (await response.json()) as { readonly value: T; readonly error?: string };
  if (answer.error !== undefined) throw new Error(answer.error);
  return answer.value;
}

/** The keyboard and the painted window, driven from outside through playwright (see workbench.ts for each). */
export const keys = {
  press: (...names: readonly string[]) => call<void>('press', ...names),
  type: (text: string) => call<void>('type', text),
  insertText: (text: string) => call<void>('insertText', text),
  compose: (steps: readonly string[], result: string) => call<void>('compose', steps, result),
  ghostText: () => call<string>('ghostText'),
  waitForGhostText: (text: string) => call<void>('waitForGhostText', text),
  acceptGhostText: () => call<void>('acceptGhostText'),
  openFile: (path: string, position?: readonly [line: number, column: number]) =>
    call<void>('openFile', path, position),
  goTo: (line: number, column: number) => call<void>('goTo', line, column),
  waitForCaret: (position: readonly [line: number, column: number]) => call<void>('waitForCaret', position),
  keepBusy: (milliseconds: number) => call<void>('keepBusy', milliseconds),
  save: () => call<void>('save'),
  focusEditor: () => call<void>('focusEditor'),
  runCommand: (title: string) => call<void>('runCommand', title),
  waitForText: (text: string, selector?: string) => call<void>('waitForText', text, selector),
  visibleText: () => call<string>('visibleText'),
  statusBar: () => call<string>('statusBar'),
  problems: () => call<readonly string[]>('problems'),
  readClipboard: () => call<string>('readClipboard'),
  writeClipboard: (text: string) => call<void>('writeClipboard', text),
  screenshot: (name: string) => call<void>('screenshot', name),
};

export { until };

let waitsForMark = gate === 'mark';

/** Starts the tests before the editor offers its AI mark; otherwise a suite under that gate waits for it. */
export function startWithoutMark(): void {
  waitsForMark = false;
}

async function untilMark(): Promise<void> {
  const api = await vscode.extensions.getExtension('countersign.countersign')!.activate();
  await until('the editor to offer its AI mark', () => api.channel() === 'mark', 60_000);
}

/** Called by VS Code. Rejects when a test failed, which makes the exit code 1. */
export async function run(): Promise<void> {
  const only = process.env.COUNTERSIGN_ONLY;
  if (waitsForMark) await untilMark();
  const results: { name: string; failed: boolean }[] = [];
  for (const { name, body, needsKeys } of registered) {
    if (only && !name.includes(only)) continue;
    if (needsKeys && !driverUrl) {
      console.log(`skipped (needs keys): ${name}`);
      continue;
    }
    const started = Date.now();
    let error: string | undefined;
    try {
      await body();
    } catch (thrown) {
      error = thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown);
      const file = name.replaceAll(/[^a-z0-9]+/gi, '-').slice(0, 60);
      if (driverUrl) await keys.screenshot(file).catch(() => {});
    }
    results.push({ name, failed: error !== undefined });
    if (driverUrl) await call('result', { name, milliseconds: Date.now() - started, error });
    else console.log(`${error === undefined ? 'passed' : 'FAILED'}: ${name}${error ? `\n${error}` : ''}`);
  }
  if (driverUrl) await call('end');
  const failed = results.filter((result) => result.failed).length;
  if (failed > 0) throw new Error(`${failed} of ${results.length} tests failed`);
}
