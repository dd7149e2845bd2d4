// Coding agents write files that a person has open, in turn with what the person types with real keys. Truth is in the text:
// every line names its writer, at both ends, so that two writers' lines have nothing in common.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { root } from '../../../scripts/lib/setup.mjs';
import { randomOf } from '../../git/fuzz/model.ts';
import { aroundEdit, FIXTURES } from '../../lib/agentFixtures.ts';
import { blameLines } from '../lib/blameLines.ts';
import type { Host } from '../lib/openHost.ts';
import type { UiFile } from '../lib/uiFile.ts';
import { until } from '../lib/until.ts';
import { untilCaptureWorks } from '../lib/untilCaptureWorks.ts';

/** `AGENTS=all AGENT_EDITS=25` for the long run: fifty events of each agent; every test run does some. */
const AGENTS = process.env.AGENTS?.split(',') ?? ['claude-code', 'codex', 'cursor'];
const EDITS = Number(process.env.AGENT_EDITS ?? 4);
const CLI = join(root, 'dist', 'cli.cjs');
const agents = FIXTURES.map(([agent]) => agent).filter(
  (agent) => AGENTS.includes('all') || AGENTS.includes(agent),
);

export const ui: UiFile = {
  host: {
    gates: ['open'],
    timeoutSeconds: 120 + agents.length * EDITS * 30,
    settings: { 'editor.wordBasedSuggestions': 'off', 'editor.quickSuggestions': false },
    prepare(workspace) {
      for (const agent of agents) workspace.write(`${agent}.txt`, 'unknown_1\nunknown_2\nunknown_3\n');
      workspace.commitAll();
      execFileSync(process.execPath, [CLI, 'init', '--no-policy'], { cwd: workspace.folder });
    },
  },
  tests: Object.fromEntries(
    agents.map((agent) => [
      `${agent}: ${EDITS * 2} events between what a person types, then a commit`,
      (host: Host) => session(host, agent),
    ]),
  ),
};

async function session({ workbench, workspace }: Host, agent: string): Promise<void> {
  const file = `${agent}.txt`;
  const random = randomOf(agent.length * 7919 + agent.charCodeAt(0));
  const place = (lines: number) => Math.floor(random() * (lines + 1));
  await workbench.openFile(file);
  await untilCaptureWorks(workbench, workspace, file);
  const { before, after } = aroundEdit(agent, workspace.folder, file);
  const record = (payload: object) =>
    execFileSync(process.execPath, [CLI, 'record', agent], {
      cwd: workspace.folder,
      input: JSON.stringify(payload),
    });
  for (let n = 0; n < EDITS; n++) {
    const line = `human_${n}_${agent}_human`;
    await workbench.goTo(1 + place(linesOf(workspace.read(file)).length), 1);
    await workbench.type(line);
    await workbench.press('Enter');
    await workbench.save();
    await until('what was typed to be saved', () => workspace.read(file).includes(`${line}\n`));

    record(before);
    const lines = linesOf(workspace.read(file));
    // A new line, or one in the place of another.
    const at = place(lines.length);
    lines.splice(at, random() < 0.5 ? 0 : 1, `ai_${n}_${agent}_ai`);
    workspace.write(file, lines.map((text) => `${text}\n`).join(''));
    record(after);
    // The editor paints what is in view.
    await workbench.goTo(Math.max(1, at), 1);
    await workbench.waitForText(`ai_${n}_${agent}_ai`, '.editor-instance');
  }
  // What was typed until capture ran is nobody's.
  const lines = () => blameLines(workspace, file).filter(({ text }) => !text.startsWith('const waiting'));
  const said = () => lines().map(({ text, origin }) => `${text} = ${origin}`);
  const truth = () => lines().map(({ text }) => `${text} = ${text.split('_')[0]}`);
  await until('every line to be its writer’s', () => said().join() === truth().join()).catch(() => {});
  assert.deepEqual(said(), truth(), 'before the commit');
  workspace.git('commit', '-qam', `Session of ${agent}`);
  assert.deepEqual(said(), truth(), 'after the commit');
  assert.match(workspace.git('log', '-1', '--format=%B'), /^AI-Provenance: v1; .*ai=[1-9]/m);
}

const linesOf = (text: string) => text.split('\n').slice(0, -1);
