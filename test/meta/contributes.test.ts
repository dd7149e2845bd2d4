import * as fs from 'node:fs';
import { expect, test } from 'vitest';

const root = new URL('../../', import.meta.url);
const read = (file: string) => fs.readFileSync(new URL(file, root), 'utf8');
const manifest = JSON.parse(read('package.json'));
const nls = JSON.parse(read('package.nls.json')) as Record<string, string>;
const { commands, configuration, viewsWelcome, walkthroughs, grammars } = manifest.contributes;
const declared: string[] = commands.map(({ command }: { command: string }) => command);

test('every declared command is registered, and every registered one declared', () => {
  const registered = [...read('src/client/commands.ts').matchAll(/^ {2}'(countersign\.\w+)':/gm)].map(
    ([, id]) => id!,
  );
  expect([...declared].sort()).toEqual(registered.sort());
  expect(declared.length).toBeLessThanOrEqual(15);
});

test('every string of the manifest is translated, and none is left over', () => {
  const used = [...read('package.json').matchAll(/%([\w.]+)%/g)].map(([, key]) => key!);
  expect([...new Set(used)].sort()).toEqual(Object.keys(nls).sort());
});

test('every setting is read somewhere in the client', () => {
  const sources = fs
    .readdirSync(new URL('src/client/', root), { recursive: true })
    .filter((name) => String(name).endsWith('.ts'))
    .map((name) => read(`src/client/${name}`))
    .join('\n');
  for (const name of Object.keys(configuration.properties))
    expect(sources).toContain(`'${name.replace('countersign.', '')}'`);
});

test('manners: few welcome views, a short walkthrough, files that exist', () => {
  expect(viewsWelcome.length).toBeLessThanOrEqual(3);
  expect(walkthroughs[0].steps.length).toBeLessThanOrEqual(5);
  for (const { media } of walkthroughs[0].steps)
    expect(fs.existsSync(new URL(media.markdown, root))).toBe(true);
  for (const { path } of grammars) expect(() => JSON.parse(read(path))).not.toThrow();
  expect(manifest.capabilities.untrustedWorkspaces.supported).toBe('limited');
});

test('docs/settings.md says what the manifest says', () => {
  const rows = Object.entries(
    configuration.properties as Record<string, { default: unknown; markdownDescription: string }>,
  ).map(
    ([name, { default: value, markdownDescription }]) =>
      `| \`${name}\` | \`${JSON.stringify(value)}\` | ${nls[markdownDescription.slice(1, -1)]} |`,
  );
  const text = `# Settings\n\nGenerated from package.json; a test holds the two together.\n\n| setting | default | what it does |\n|---|---|---|\n${rows.join('\n')}\n`;
  expect(read('docs/settings.md')).toBe(text);
});
