// Kills the extension host while somebody types and accepts. Truth is in the text: only the stand-in writes `return ...`.
import assert from 'node:assert/strict';
import { blameLines } from '../lib/blameLines.ts';
import { extensionHosts } from '../lib/extensionHosts.ts';
import type { Host } from '../lib/openHost.ts';
import type { UiFile } from '../lib/uiFile.ts';
import { until } from '../lib/until.ts';
import { untilCaptureWorks } from '../lib/untilCaptureWorks.ts';

/** `HOST_KILLS=100` for the long run; every test run does some. */
const KILLS = Number(process.env.HOST_KILLS ?? 3);
/** A fresh file now and then, so that a long run does not become a test of long files. */
const PER_FILE = 10;
/** What was done longer than this before the kill must be kept. The design says one second; a loaded machine gets more. */
const KEPT_MS = Number(process.env.KEPT_MS ?? 4000);
const FUNCTION = 'export function greet(name: string): string {';

interface Done {
  readonly text: string;
  readonly truth: 'ai' | 'human';
  readonly at: number;
}

export const ui: UiFile = {
  host: {
    gates: ['open'],
    timeoutSeconds: 120 + KILLS * 60,
    settings: {
      'editor.autoClosingBrackets': 'never',
      'editor.autoIndent': 'none',
      'editor.quickSuggestions': false,
      'editor.wordBasedSuggestions': 'off',
      'editor.suggestOnTriggerCharacters': false,
      'editor.parameterHints.enabled': false,
      'typescript.validate.enable': false,
    },
    prepare(workspace) {
      for (let file = 0; file * PER_FILE < KILLS; file++) workspace.write(`c${file}.ts`, '// committed\n');
      workspace.commitAll();
    },
  },
  tests: {
    async [`the extension host is killed ${KILLS} times while somebody works`](host) {
      const count = { kills: 0, lines: 0, unknown: 0, slowestLost: 0 };
      let number = 0;
      for (let kill = 0; kill < KILLS; kill++) {
        const file = `c${Math.floor(kill / PER_FILE)}.ts`;
        if (kill % PER_FILE === 0) await host.workbench.openFile(file);
        await toEnd(host);
        const works = await untilCaptureWorks(host.workbench, host.workspace, file, number);
        number = works.number;
        const done: Done[] = [];
        let killed: number | undefined;
        const work = async () => {
          for (let step = 0; step < 200; step++) {
            const accept = step % 3 === 1;
            done.push(
              accept
                ? await accepts(host, works.pace)
                : await types(host, `const typed${++number} = ${number};`, works.pace),
            );
            // A little more is typed while nobody watches.
            if (killed !== undefined) return;
            if (Math.random() < 0.3) await host.workbench.press('Control+s');
          }
          throw new Error('nothing was killed');
        };
        const pids = extensionHosts(host.server.pid);
        assert.ok(pids.length > 0);
        const working = work();
        setTimeout(
          () => {
            killed = Date.now();
            // A window that was loaded again may have left its first one behind for a while.
            for (const pid of pids) kill9(pid);
          },
          200 + Math.random() * 5000,
        );
        await working;
        const running = () => extensionHosts(host.server.pid);
        await until('the extension host to be gone', () => !running().some((pid) => pids.includes(pid)));
        count.kills++;
        // VS Code starts it again by itself, three times in five minutes; a person loads the window again.
        const reloaded = kill % 2 === 1;
        if (reloaded) await host.reload();
        await until('another extension host', () => running().length > 0, 60_000);
        await host.workbench.press('Escape');
        await host.workbench.openFile(file);
        // A window that is loaded again brings back what VS Code had backed up, which may lack the last second.
        await saved(host, file, reloaded ? [] : done);
        const lines = await until('the lines', () => blameLines(host.workspace, file));
        const wrong = lines.filter(({ text, origin }) =>
          text.trim().startsWith('return')
            ? !/^(ai|unknown)$/.test(origin)
            : !/^(human|unknown)$/.test(origin),
        );
        assert.deepEqual(
          wrong.filter(({ text }) => text !== '// committed'),
          [],
          'nothing is said that is not so',
        );
        const lost = done.filter(
          ({ text, truth }) =>
            truth === 'human' && lines.some((line) => line.text === text && line.origin !== 'human'),
        );
        const ages = lost.map(({ at }) => killed! - at);
        count.slowestLost = Math.max(count.slowestLost, ...ages);
        assert.deepEqual(
          lost.filter(({ at }) => killed! - at > KEPT_MS),
          [],
          'what was done well before the kill is kept',
        );
        if (kill % 10 === 9) console.log(`  crash: ${kill + 1} kills so far`);
        count.lines += done.length;
        count.unknown += lost.length;
      }
      console.log(
        `  crash: ${count.kills} kills, ${count.lines} acts, ${count.unknown} typed lines unknown, the oldest ${count.slowestLost} ms before its kill`,
      );
    },
  },
};

function kill9(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It ended by itself.
  }
}

async function toEnd({ workbench }: Host): Promise<void> {
  await workbench.focusEditor();
  await workbench.press('Control+End');
}

/** Types a whole line at the end of the document, `pace` milliseconds a key. */
async function types({ workbench }: Host, text: string, pace: number): Promise<Done> {
  await workbench.type(text, pace);
  await workbench.press('Enter');
  return { text, truth: 'human', at: Date.now() };
}

/** A function whose body the stand-in writes, when it answers in time. */
async function accepts(host: Host, pace: number): Promise<Done> {
  const { workbench } = host;
  await types(host, FUNCTION, pace);
  const offered = await until(
    'ghost text',
    async () => (await workbench.ghostText()).includes('return'),
    1500,
  ).catch(() => false);
  if (offered) await workbench.press('Tab');
  await workbench.press('Enter');
  return { text: FUNCTION, truth: 'ai', at: Date.now() };
}

/** Saves until everything that was done is on disk. */
async function saved({ workbench, workspace }: Host, file: string, done: readonly Done[]): Promise<void> {
  await until(`${file} to be saved`, async () => {
    const text = workspace.read(file);
    const dirty = await workbench.page.locator('.tab.active.dirty').count();
    if (dirty === 0 && done.every((one) => text.includes(one.text))) return true;
    await workbench.press('Control+s');
    return false;
  });
}
