// The demo by itself: real keys in a real VS Code, and an assertion at every step. A step that fails ends the tour.
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Workspace } from '../../test/host/lib/hostOptions.ts';
import { type Host, launchBrowser, openHost } from '../../test/host/lib/openHost.ts';
import { until } from '../../test/host/lib/until.ts';
import { makeDemoWorkspace } from './demoWorkspace.ts';
import { root, seconds } from './setup.mjs';

const pictures = join(root, '.tour');
const cli = join(root, 'dist', 'cli.cjs');

/** Runs the tour; the exit code: 0 only when every step happened. */
export async function tour(options: { readonly updateDocs: boolean }): Promise<number> {
  rmSync(pictures, { recursive: true, force: true });
  mkdirSync(pictures, { recursive: true });
  const started = Date.now();
  const browser = await launchBrowser();
  let host: Host | undefined;
  let step = 'start VS Code with Countersign installed';
  try {
    host = await openHost({
      browser,
      gate: 'mark',
      vsix: join(root, 'out', 'countersign.vsix'),
      prepare: ({ folder }: Workspace, env) => makeDemoWorkspace(folder, env),
      settings: {
        'git.enableSmartCommit': true,
        'git.confirmSync': false,
        'typescript.validate.enable': false,
      },
      viewport: { width: 1280, height: 800 },
    });
    for (const [title, run] of STEPS) {
      step = title;
      const began = Date.now();
      await run(host);
      console.log(`ok  ${title} (${seconds(began)})`);
    }
    if (options.updateDocs) {
      const docs = join(root, 'docs', 'images');
      mkdirSync(docs, { recursive: true });
      for (const file of readdirSync(pictures))
        if (file.endsWith('.png')) cpSync(join(pictures, file), join(docs, file));
    }
    console.log(`\nThe tour took ${seconds(started)}. Screenshots are in .tour/.`);
    return 0;
  } catch (error) {
    console.log(`FAILED  ${step}\n${(error as Error).stack}`);
    await host?.workbench.screenshot(join(pictures, 'failed.png')).catch(() => {});
    return 1;
  } finally {
    await host?.close();
    await browser.close();
  }
}

const STEPS: readonly (readonly [title: string, run: (host: Host) => Promise<void>])[] = [
  ['accept a completion in authenticate() with Tab', acceptInAuthenticate],
  ['see the warning', seeTheWarning],
  ['see its quick fixes', seeQuickFixes],
  ['commit from the Source Control view', commitFromSourceControl],
  ['accept a completion in harmless code: no warning', acceptInHarmlessCode],
  ['commit from a shell', commitFromShell],
  ['read the trailers of both commits', readTrailers],
  ['run countersign audit', runAudit],
];

/** A new line, and what the stand-in offers there. A person takes a moment to read it; so does this: with the AI mark, two acts at once are unknown. */
async function awaitOffer({ workbench, workspace }: Host, text: string): Promise<void> {
  const ledger = join(workspace.folder, '.git/countersign/ledger');
  const recorded = () =>
    existsSync(ledger)
      ? readdirSync(ledger).reduce((sum, name) => sum + statSync(join(ledger, name)).size, 0)
      : 0;
  const before = recorded();
  await workbench.press('Enter');
  await workbench.waitForGhostText(text);
  await until('the new line to be recorded', () => recorded() > before);
}

async function acceptInAuthenticate(host: Host): Promise<void> {
  const { workbench, workspace } = host;
  const line = lineOf(workspace, 'src/session.ts', 'export function authenticate');
  // What is typed before capture has tested itself is unknown.
  await until('the self-test of capture', async () =>
    existsSync(join(workspace.folder, '.git/countersign/capture-health.json')),
  );
  await workbench.openFile('src/session.ts', line);
  await awaitOffer(host, 'Bearer');
  await picture(workbench, '1-completion-offered');
  await workbench.acceptGhostText();
  await workbench.waitForText('expiresAt > Date.now()', '.monaco-editor .view-lines');
}

async function seeTheWarning({ workbench }: Host): Promise<void> {
  await until('a problem about AI code in session.ts', async () =>
    (await workbench.problems()).some((row) => /\bAI\b/.test(row) && /auth/i.test(row)),
  );
  await picture(workbench, '2-warning');
  await workbench.save();
}

async function seeQuickFixes({ workbench, workspace }: Host): Promise<void> {
  const [line] = lineOf(workspace, 'src/session.ts', 'const session = sessions.get');
  await workbench.focusEditor();
  await workbench.goTo(line, 5);
  const titles = await until('our quick fixes', async () => {
    const found = await workbench.openQuickFixes();
    if (found.some((title) => /reviewed/i.test(title))) return found;
    await workbench.press('Escape');
    return undefined;
  });
  assert.ok(
    titles.some((title) => /why/i.test(title)),
    `no 'Why' among ${titles.join(' | ')}`,
  );
  await picture(workbench, '3-quick-fixes');
  await workbench.press('Escape');
  const hover = await workbench.hover();
  assert.match(hover, /AI/);
  await picture(workbench, '4-hover');
  await workbench.press('Escape');
}

async function commitFromSourceControl({ workbench, workspace }: Host): Promise<void> {
  const before = workspace.git('rev-parse', 'HEAD').trim();
  await workbench.press('Control+Shift+G');
  const input = workbench.page.locator('.scm-view .scm-input .monaco-editor').first();
  await input.waitFor();
  await until('the change in the Source Control view', async () =>
    (await workbench.page.locator('.scm-view').allInnerTexts()).join().includes('session.ts'),
  );
  await workbench.page.locator('.pane-header', { hasText: /Provenance of the next commit/i }).click();
  await until('the provenance of the next commit, before it is made', async () =>
    /3 AI/.test((await workbench.page.locator('.part.sidebar').allInnerTexts()).join()),
  );
  await input.click();
  await workbench.type('Check the session of a request');
  await picture(workbench, '5-source-control');
  await workbench.press('Control+Enter');
  await until('the commit', () => workspace.git('rev-parse', 'HEAD').trim() !== before, 30_000);
  assert.equal(workspace.git('log', '-1', '--format=%s').trim(), 'Check the session of a request');
  assert.equal(workspace.git('status', '--porcelain').trim(), '');
}

async function acceptInHarmlessCode(host: Host): Promise<void> {
  const { workbench, workspace } = host;
  await workbench.openFile(
    'src/format.ts',
    lineOf(workspace, 'src/format.ts', 'export function formatDuration'),
  );
  await awaitOffer(host, 'seconds >= 3600');
  await workbench.acceptGhostText();
  await workbench.save();
  // The record on disk proves that the product has seen the insertion, so a missing warning is a decision, not a delay.
  await until(
    'the AI lines in the ledger',
    () => JSON.parse(countersign(workspace, 'status', '--json').stdout).counts.ai > 0,
  );
  const rows = await workbench.problems();
  assert.deepEqual(
    rows.filter((row) => row.includes('format.ts')),
    [],
  );
  await picture(workbench, '6-no-warning');
}

/** node-pty, which VS Code's terminal needs, must be compiled and is left out here: the shell is the tour's own. */
async function commitFromShell({ workspace }: Host): Promise<void> {
  workspace.git('commit', '-q', '-a', '-m', 'Say long durations in hours and minutes');
  assert.equal(workspace.git('status', '--porcelain').trim(), '');
}

async function readTrailers({ workspace }: Host): Promise<void> {
  const [harmless, guarded] = ['HEAD', 'HEAD~1'].map((rev) => parsedTrailers(workspace, rev)) as [
    string,
    string,
  ];
  for (const trailers of [guarded, harmless]) {
    assert.match(
      trailers,
      /^AI-Provenance: v1; id=[^;]+; ai=[1-9]\d*; human=\d+; unknown=0; grade=\w+; policy=[0-9a-f]{12}$/m,
    );
    assert.match(trailers, /^AI-Assistant: [^;]+; mode=completion; lines=[1-9]/m);
    assert.match(trailers, /^AI-Record: sha256:[0-9a-f]{64}$/m);
  }
  assert.match(
    guarded,
    /^AI-Region: auth; path=src\/session\.ts; symbol=authenticate; lines=[1-9]\d*; status=unverified$/m,
  );
  assert.doesNotMatch(harmless, /^AI-Region:/m);
  const blame = JSON.parse(countersign(workspace, 'blame', '--json', 'src/session.ts').stdout);
  assert.ok(blame.lines.some((line: { origin: string }) => line.origin === 'ai'));
  assert.ok(blame.lines.some((line: { origin: string }) => line.origin !== 'ai'));
}

async function runAudit({ workbench, workspace }: Host): Promise<void> {
  const out = join(workspace.folder, '..', 'evidence');
  const json = countersign(workspace, 'audit', '--format', 'json');
  const { schema } = JSON.parse(json.stdout);
  assert.equal(schema, 'countersign.audit/1');
  const html = countersign(workspace, 'audit', '--format', 'html', '-o', out);
  assert.ok(html.code === 0 || html.code === 1, html.stderr);
  const file = readdirSync(out).find((name) => name.endsWith('.html'));
  assert.ok(file && existsSync(join(out, file)), `no HTML page in ${out}`);
  const page = await workbench.page.context().newPage();
  await page.goto(pathToFileURL(join(out, file)).href);
  for (const control of ['CC6', 'CC7', 'CC8'])
    assert.ok((await page.locator('body').allInnerTexts()).join().includes(control), control);
  assert.ok(
    !/https?:\/\/[^"']*\.(js|css)/.test(readFileSync(join(out, file), 'utf8')),
    'the page is not self-contained',
  );
  await page.screenshot({ path: join(pictures, '7-audit.png'), fullPage: true });
  await page.close();
}

function parsedTrailers(workspace: Workspace, rev: string): string {
  const message = workspace.git('log', '-1', '--format=%B', rev);
  const trailers = execFileSync('git', ['interpret-trailers', '--parse', '--no-divider'], {
    cwd: workspace.folder,
    input: message,
    encoding: 'utf8',
  });
  console.log(`\n    ${message.split('\n')[0]}\n${trailers.replace(/^(?=.)/gm, '      ')}`);
  return trailers;
}

function countersign(workspace: Workspace, ...args: string[]) {
  const run = spawnSync(process.execPath, [cli, ...args], { cwd: workspace.folder, encoding: 'utf8' });
  if (run.status === 2) throw new Error(`countersign ${args.join(' ')}: ${run.stderr}`);
  return { code: run.status, stdout: run.stdout, stderr: run.stderr };
}

/** The end of the line that begins with `text`: 1-based line and column. */
function lineOf(workspace: Workspace, path: string, text: string): [line: number, column: number] {
  const lines = workspace.read(path).split('\n');
  const index = lines.findIndex((line) => line.trimStart().startsWith(text));
  assert.ok(index >= 0, `${path} has no line '${text}'`);
  return [index + 1, lines[index]!.length + 1];
}

async function picture(workbench: Host['workbench'], name: string): Promise<void> {
  await workbench.screenshot(join(pictures, `${name}.png`));
}
