import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import wabt from 'wabt';
import { z } from 'zod';
import { auditSchema, verifySchema } from '../../src/core/evidence/auditSchema.ts';
import { FINDING_RULES } from '../../src/core/findings/findingRules.ts';
import { policyJsonSchema } from '../../src/core/policy/policyJsonSchema.ts';
import { policyReference } from '../../src/core/policy/policyReference.ts';
import { BUILTIN_CHECKLISTS } from '../../src/core/verification/checklist.ts';

const { parseWat } = await wabt();

/** Generated files by path: each takes the file as it is and gives it as it should be. */
export const generatedFiles: Readonly<Record<string, (before: string) => string>> = {
  'schemas/policy.schema.json': () => `${JSON.stringify(policyJsonSchema(), null, 2)}\n`,
  'schemas/audit.schema.json': () => schemaFile('countersign audit --format json', auditSchema),
  'schemas/verify.schema.json': () => schemaFile('countersign verify --json', verifySchema),
  'src/git/digestWasm.ts': () => wasmModule('src/git/digest.wat', 'DIGEST_WASM'),
  'docs/policy.md': (before) => between(before, 'policy reference', policyReference()),
  'docs/findings.md': (before) => between(before, 'finding rules', ruleTable()),
  'docs/spec/statements.md': (before) => between(before, 'checklists', checklists()),
};

/** Replaces what stands between `<!-- generated: NAME -->` and `<!-- end -->`. */
function between(text: string, name: string, content: string): string {
  const start = `<!-- generated: ${name} (npm run generated) -->\n`;
  const from = text.indexOf(start);
  const to = text.indexOf('<!-- end -->', from);
  if (from < 0 || to < 0) throw new Error(`there is no place for '${name}' in the document`);
  return `${text.slice(0, from + start.length)}\n${content}\n${text.slice(to)}`;
}

function ruleTable(): string {
  const rows = Object.entries(FINDING_RULES).map(([rule, text]) => `| \`${rule}\` | ${text} |`);
  return `| rule | meaning |\n|---|---|\n${rows.join('\n')}\n`;
}

function checklists(): string {
  return Object.entries(BUILTIN_CHECKLISTS)
    .map(([category, texts]) => `**${category}**\n\n${texts.map((text) => `- ${text}`).join('\n')}\n`)
    .join('\n');
}

function schemaFile(title: string, schema: z.ZodType): string {
  return `${JSON.stringify({ ...z.toJSONSchema(schema, { target: 'draft-7' }), title }, null, 2)}\n`;
}

function wasmModule(source: string, name: string): string {
  const file = fileURLToPath(new URL(`../../${source}`, import.meta.url));
  const { buffer } = parseWat(source, readFileSync(file, 'utf8')).toBinary({});
  return `// Made of ${source} by \`npm run generated\`.\nexport const ${name} =\n  '${Buffer.from(buffer).toString('base64')}';\n`;
}
