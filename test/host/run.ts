// Runs suites in the real extension host and UI tests in the real workbench. See test/host/README.md.
import { appendFileSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import type { Browser } from 'playwright-core';
import { root, seconds } from '../../scripts/lib/setup.mjs';
import { bundleSuite, suiteOptions } from './lib/bundleSuite.ts';
import { GATES, type Gate, type HostOptions } from './lib/hostOptions.ts';
import { type Host, launchBrowser, openHost } from './lib/openHost.ts';
import { serveDriver, type TestResult } from './lib/serveDriver.ts';
import type { UiFile } from './lib/uiFile.ts';

const { values } = parseArgs({
  options: {
    suite: { type: 'string', multiple: true },
    ui: { type: 'string', multiple: true },
    gate: { type: 'string', multiple: true },
    only: { type: 'string' },
    vsix: { type: 'string' },
    'at-once': { type: 'string' },
  },
});

const here = join(root, 'test', 'host');
const out = join(root, 'out', 'host');
const screens = join(root, 'out', 'screens');
const vsix = values.vsix ?? join(root, 'out', 'countersign.vsix');

/** One VS Code and the tests in it. */
interface Run {
  readonly where: string;
  /** What it may take at most. */
  readonly seconds: number;
  readonly run: (browser: Browser, report: (result: TestResult) => void) => Promise<void>;
}

interface Tally {
  readonly passed: number;
  readonly failed: number;
}

/** `Promise.withResolvers`, which the library version of tsconfig.json does not know. */
function deferred<T>() {
  let resolve!: (value: T) => void;
  let reject!: (error: Error) => void;
  const promise = new Promise<T>((yes, no) => {
    resolve = yes;
    reject = no;
  });
  return { promise, resolve, reject };
}

/** Names of the files `NAME<suffix>` in a folder. */
function names(folder: string, suffix: string): string[] {
  return readdirSync(join(here, folder))
    .filter((file) => file.endsWith(suffix))
    .map((file) => file.slice(0, -suffix.length))
    .sort();
}

function chosen(
  asked: readonly string[] | undefined,
  all: readonly string[],
  kind: string,
): readonly string[] {
  if (!asked) return values.suite || values.ui ? [] : all;
  const wanted = asked.flatMap((name) => (name === 'all' ? all : name.split(',')));
  const missing = wanted.find((name) => !all.includes(name));
  if (missing !== undefined)
    throw new Error(`there is no ${kind} '${missing}'. There are: ${all.join(', ')}`);
  return wanted;
}

/** Shows each result as it comes, and counts. */
async function once({ where, run }: Run, browser: Browser): Promise<Tally> {
  let passed = 0;
  let failed = 0;
  await run(browser, ({ name, milliseconds, error }) => {
    if (error === undefined) passed++;
    else failed++;
    const mark = error === undefined ? 'ok  ' : 'FAIL';
    const detail = error === undefined ? '' : `\n${error.replace(/^/gm, '       ')}`;
    console.log(`  ${mark} ${where}: ${name} (${(milliseconds / 1000).toFixed(1)} s)${detail}`);
  });
  return { passed, failed };
}

/**
 * A run in which something failed is made once more, in a fresh VS Code, and says so: a browser under load loses a key now and
 * then. What fails twice has failed.
 */
async function twiceIfNeeded(run: Run, browser: Browser): Promise<Tally> {
  const tally = await once(run, browser);
  if (tally.failed === 0 || values.only) return tally;
  console.log(`  again ${run.where}: a test failed, so this run is made once more`);
  return await once(run, browser);
}

const timeLimit = (options: HostOptions) => options.timeoutSeconds ?? 180;

const bundles = new Map<string, Promise<string>>();

function suiteRun(name: string, gate: Gate, options: HostOptions): Run {
  return {
    where: `${name} [${gate}]`,
    seconds: timeLimit(options),
    async run(browser, report) {
      if (!bundles.has(name)) bundles.set(name, bundleSuite(name, out));
      const tests = await bundles.get(name)!;
      let host: Host | undefined;
      const log = join(out, `${name}-${gate}.log`);
      writeFileSync(log, '');
      const ended = deferred<string | undefined>();
      let seen = 0;
      const driver = await serveDriver(() => ({
        ...(host ? bound(host.workbench) : {}),
        screenshot: (file: string) =>
          host?.workbench.screenshot(join(screens, `${name}-${gate}-${file}.png`)),
        result(result: TestResult) {
          seen++;
          report(result);
        },
        end() {
          ended.resolve(undefined);
        },
      }));
      const late = setTimeout(() => ended.resolve('ran out of time'), timeLimit(options) * 1000);
      try {
        host = await openHost({
          ...options,
          gate,
          browser,
          env: {
            ...options.env,
            COUNTERSIGN_DRIVER: driver.url,
            COUNTERSIGN_GATE: gate,
            ...(values.only ? { COUNTERSIGN_ONLY: values.only } : {}),
          },
          suite: { extension: root, tests },
          onLog: (text) => appendFileSync(log, `${text}\n`),
          onExit: (code) =>
            ended.resolve(seen === 0 && code !== 0 ? `ended with ${code} before any test` : undefined),
        });
        const error = await ended.promise;
        if (error !== undefined) {
          await host.workbench.screenshot(join(screens, `${name}-${gate}-hung.png`));
          report({ name: 'the run', milliseconds: 0, error: `${error}; see ${log}` });
        } else if (seen === 0 && !values.only)
          report({ name: 'the run', milliseconds: 0, error: `no test ran; see ${log}` });
      } catch (error) {
        report({ name: 'the run', milliseconds: 0, error: String((error as Error).stack) });
      } finally {
        clearTimeout(late);
        await host?.close();
        driver.close();
      }
    },
  };
}

/** The methods of an object, bound, so that a suite can call them by name. */
function bound(target: object): Record<string, (...args: never[]) => unknown> {
  const methods = Object.getOwnPropertyNames(Object.getPrototypeOf(target)).filter(
    (name) => name !== 'constructor',
  );
  const record = target as Record<string, (...args: never[]) => unknown>;
  return Object.fromEntries(methods.map((name) => [name, (...args: never[]) => record[name]!(...args)]));
}

function uiRun(name: string, gate: Gate, { host: options = {}, tests }: UiFile): Run {
  return {
    where: `${name} [ui, ${gate}]`,
    seconds: timeLimit(options),
    async run(browser, report) {
      let host: Host | undefined;
      try {
        host = await openHost({ ...options, gate, browser, vsix });
        for (const [title, body] of Object.entries(tests)) {
          if (values.only && !title.includes(values.only)) continue;
          const started = Date.now();
          const late = deferred<never>();
          const timer = setTimeout(
            () => late.reject(new Error('ran out of time')),
            timeLimit(options) * 1000,
          );
          try {
            await Promise.race([body(host), late.promise]);
            report({ name: title, milliseconds: Date.now() - started });
          } catch (error) {
            const file = join(screens, `${name}-${title.replaceAll(/[^a-z0-9]+/gi, '-').slice(0, 60)}.png`);
            await host.workbench.screenshot(file).catch(() => {});
            report({
              name: title,
              milliseconds: Date.now() - started,
              error: `${(error as Error).stack}\nsee ${file}`,
            });
          } finally {
            clearTimeout(timer);
          }
        }
      } catch (error) {
        report({ name: 'the run', milliseconds: 0, error: String((error as Error).stack) });
      } finally {
        await host?.close();
      }
    },
  };
}

async function load<T>(folder: string, file: string): Promise<T> {
  return (await import(pathToFileURL(join(here, folder, file)).href)) as T;
}

const started = Date.now();
const gates = (values.gate ?? GATES) as readonly Gate[];
const unknownGate = gates.find((gate) => !GATES.includes(gate));
if (unknownGate) throw new Error(`there is no gate '${unknownGate}'. There are: ${GATES.join(', ')}`);
rmSync(screens, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
const suites = chosen(values.suite, names('suites', '.test.ts'), 'suite');
const uis = chosen(values.ui, names('ui', '.ui.ts'), 'UI test');
const runs: Run[] = [];
for (const name of suites) {
  const host = await suiteOptions(name);
  for (const gate of host.gates ?? GATES) if (gates.includes(gate)) runs.push(suiteRun(name, gate, host));
}
for (const name of uis) {
  const { ui } = await load<{ ui: UiFile }>('ui', `${name}.ui.ts`);
  for (const gate of ui.host?.gates ?? ['closed']) if (gates.includes(gate)) runs.push(uiRun(name, gate, ui));
}
// What may take long first, so that nothing long is left alone at the end.
runs.sort((one, other) => other.seconds - one.seconds);
// A VS Code that starts is busy, one that is tested mostly waits: two at a time, each in a browser with its own clipboard.
const atOnce = Number(values['at-once'] ?? Math.min(2, availableParallelism()));
let passed = 0;
let failed = 0;
await Promise.all(
  Array.from({ length: atOnce }, async () => {
    const browser = await launchBrowser();
    try {
      for (let run = runs.shift(); run; run = runs.shift()) {
        const tally = await twiceIfNeeded(run, browser);
        passed += tally.passed;
        failed += tally.failed;
      }
    } finally {
      await browser.close();
    }
  }),
);
console.log(`host tests took ${seconds(started)}`);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
