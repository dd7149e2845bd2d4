import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../../scripts/lib/setup.mjs';
import { parsePolicy } from '../../src/core/policy/parsePolicy.ts';

const workspace = join(root, 'demo', 'workspace');
const table = JSON.parse(readFileSync(join(root, 'demo', 'assistant', 'table.json'), 'utf8')) as {
  readonly extension: string;
  readonly after: string;
  readonly answers: readonly string[];
}[];
const files = readdirSync(workspace, { recursive: true, encoding: 'utf8' }).filter((file) =>
  statSync(join(workspace, file)).isFile(),
);

describe('the demo', () => {
  // Rows for a bare extension (`.ts`) serve the host suites.
  it.each(table.filter(({ extension }) => !extension.startsWith('.')))(
    'has the line that the stand-in answers below: $extension, $after',
    ({ extension, after, answers }) => {
      const file = files.find((path) => path.endsWith(extension));
      const lines = readFileSync(join(workspace, file!), 'utf8').split('\n');
      expect(lines.map((line) => line.trim())).toContain(after);
      expect(answers.length).toBeGreaterThan(0);
    },
  );

  it('has a policy without mistakes, which counts the stand-in as an assistant', () => {
    const file = '.countersign/policy.yaml';
    const { policy, problems } = parsePolicy(readFileSync(join(workspace, file), 'utf8'), file);
    expect(problems).toEqual([]);
    expect(policy.assistants['countersign-demo.assistant']).toBe('demo-assistant');
  });

  it('labels its stand-ins as stand-ins', () => {
    const { displayName, private: unpublished } = JSON.parse(
      readFileSync(join(root, 'demo', 'assistant', 'package.json'), 'utf8'),
    );
    expect(displayName).toMatch(/stand-in/);
    expect(unpublished).toBe(true);
  });
});
