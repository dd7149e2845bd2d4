// The stages of `npm test`. Each is a process of its own; its output is shown when it fails, or as it comes where it is
// long. Nothing is retried.
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { root, seconds } from './setup.mjs';

interface Outcome {
  readonly passed: number;
  readonly failed: number;
  /** Tests that say in their titles why they cannot run here. */
  readonly skipped?: readonly string[];
}

/** What is read of vitest's report. */
interface VitestReport {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly testResults: readonly {
    readonly assertionResults: readonly { readonly status: string; readonly fullName: string }[];
  }[];
}

interface Stage {
  readonly name: string;
  readonly run: () => Promise<Outcome>;
}

const out = join(root, 'out', 'test');
const bin = (name: string) => join(root, 'node_modules', name);
const reports: string[] = [];

/** Runs a Node program; resolves with its exit code and output. `live` shows the output as it comes, too. */
function node(
  args: readonly string[],
  live = false,
): Promise<{ readonly code: number; readonly output: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text: string) => {
        output += text;
        if (live) process.stdout.write(text);
      });
    child.once('error', reject);
    child.once('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

/** A check that passes or fails as a whole: counted only when it fails. */
function check(name: string, args: readonly string[]): Stage {
  return {
    name,
    async run() {
      const { code, output } = await node(args);
      if (code !== 0) reports.push(`--- ${name}\n${output.trim()}`);
      return { passed: 0, failed: code === 0 ? 0 : 1 };
    },
  };
}

/** One project of vitest.config.ts. A project that could not run, or ran nothing, is a failure. */
function vitest(project: string): Stage {
  return {
    name: project,
    async run() {
      const file = join(out, `${project}.json`);
      const args = [
        'run',
        '--project',
        project,
        '--reporter=default',
        '--reporter=json',
        `--outputFile.json=${file}`,
      ];
      const { code, output } = await node([bin('vitest/vitest.mjs'), ...args]);
      let passed = 0;
      let failed = 0;
      let skipped: string[] = [];
      try {
        const report = JSON.parse(readFileSync(file, 'utf8')) as VitestReport;
        skipped = report.testResults
          .flatMap(({ assertionResults }) => assertionResults)
          .filter(({ status }) => status === 'skipped')
          .map(({ fullName }) => fullName);
        passed = report.numPassedTests;
        failed = report.numFailedTests;
      } catch {
        // No report: the failure below says so.
      }
      if (code !== 0 || failed > 0 || passed === 0) {
        reports.push(`--- ${project}\n${output.trim()}`);
        failed = Math.max(failed, 1);
      }
      return { passed, failed, skipped };
    },
  };
}

const host: Stage = {
  name: 'real VS Code',
  async run() {
    console.log('');
    const { code, output } = await node([join(root, 'scripts', 'testHost.mjs')], true);
    const [, passed = '0', failed = '0'] = /^(\d+) passed, (\d+) failed$/m.exec(output) ?? [];
    const failures = Number(failed);
    if (code !== 0)
      reports.push(
        `--- real VS Code\n${output
          .split('\n')
          .filter((line) => line.startsWith('  FAIL') || line.startsWith('       ') || !line.startsWith('  '))
          .join('\n')
          .trim()}`,
      );
    return { passed: Number(passed), failed: code === 0 ? failures : Math.max(failures, 1) };
  },
};

const stages: readonly Stage[] = [
  check('types', [bin('typescript/bin/tsc'), '-p', 'tsconfig.json']),
  check('lint, format, import boundaries', [bin('@biomejs/biome/bin/biome'), 'check', '.']),
  vitest('unit'),
  vitest('property'),
  vitest('meta'),
  check('build and package', [join(root, 'scripts', 'package.mjs')]),
  vitest('package'),
  vitest('differential'),
  vitest('git'),
  vitest('cli'),
  vitest('server'),
  host,
];

const only = process.argv.slice(2);
const started = Date.now();
rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
let passed = 0;
let failed = 0;
for (const stage of stages) {
  if (only.length > 0 && !only.includes(stage.name)) continue;
  const began = Date.now();
  process.stdout.write(`${stage.name} ... `);
  const outcome: Outcome = await stage.run().catch((error: Error) => {
    reports.push(`--- ${stage.name}\ncould not run: ${error.message}`);
    return { passed: 0, failed: 1 };
  });
  passed += outcome.passed;
  failed += outcome.failed;
  const count = outcome.passed > 0 ? `, ${outcome.passed} passed` : '';
  console.log(`${outcome.failed > 0 ? `FAILED (${outcome.failed})` : 'ok'}${count} (${seconds(began)})`);
  for (const title of outcome.skipped ?? []) console.log(`  skipped: ${title}`);
}
if (reports.length > 0) console.log(`\n${reports.join('\n\n')}\n`);
console.log(`took ${seconds(started)}`);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
