import fc from 'fast-check';
import { expect, test } from 'vitest';
import { textPack as config } from '../../../src/languages/config/config.ts';
import { textPack as dockerfile } from '../../../src/languages/dockerfile/dockerfile.ts';
import { textPack as hcl } from '../../../src/languages/hcl/hcl.ts';
import { textPack as json } from '../../../src/languages/json/json.ts';
import type { TextPack } from '../../../src/languages/languagePack.ts';
import { textPack as shell } from '../../../src/languages/shell/shell.ts';
import { textPack as sql } from '../../../src/languages/sql/sql.ts';
import { textPack as yaml } from '../../../src/languages/yaml/yaml.ts';

const PACKS: readonly (readonly [string, string, TextPack])[] = [
  ['hcl', 'main.tf', hcl],
  ['yaml', 'values.yaml', yaml],
  ['json', 'settings.json', json],
  ['sql', 'schema.sql', sql],
  ['dockerfile', 'Dockerfile', dockerfile],
  ['shell', 'run.sh', shell],
  ['nginx', 'nginx.conf', config],
  ['codeowners', 'CODEOWNERS', config],
  ['rego', 'authz.rego', config],
];

/** Pieces that open and close things, so that nesting and quoting go wrong in every way. */
const piece = fc.constantFrom(
  ...[
    '{',
    '}',
    '[',
    ']',
    '(',
    ')',
    '"',
    "'",
    '`',
    '\\',
    '\n',
    ' ',
    '\t',
    ':',
    '- ',
    '|',
    '>',
    '#',
    '/*',
    '*/',
    '--',
    '//',
    ';',
    '$$',
    '${',
    '$(',
    '%{',
    '<<EOF\n',
    'EOF\n',
    '=',
    ',',
    '&&',
    '{{',
    '}}',
    '---\n',
    '\r\n',
    '\u0000',
    '\ud800',
    'é',
  ],
  ...[
    'resource "aws_iam_role" "x" {',
    'policy = ',
    'kind: Role\n',
    'apiVersion: v1\n',
    'rules:\n',
    '"Effect": "Allow"',
    '"Action": ',
    'GRANT a TO b',
    'CREATE POLICY p',
    'BEGIN ',
    'END ',
    'AS ',
    'DELIMITER //\n',
    'RUN ',
    'USER root\n',
    'COPY --chown=a ',
    'chmod 600 x',
    'sudo -u a ',
    'function f() {\n',
    'if [ $EUID -ne 0 ]',
    'fi\n',
    'jobs:\n',
    'permissions:\n',
    'services:\n',
    'location / {\n',
    'allow read: if ',
    'match /x {',
  ],
);

test.each(PACKS)('%s survives whatever it is given, and its regions lie in the file', (_id, path, pack) => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.array(piece, { maxLength: 80 }).map((pieces) => pieces.join('')),
        fc.string({ unit: 'binary', maxLength: 400 }),
      ),
      (text) => {
        const rules = new Set(pack.rules.map(({ id }) => id));
        const lines = text.split('\n').length;
        for (const region of pack.detect({ path, text })) {
          expect(region.startLine).toBeGreaterThanOrEqual(1);
          expect(region.endLine).toBeGreaterThanOrEqual(region.startLine);
          expect(region.endLine).toBeLessThanOrEqual(lines);
          expect(region.evidence.length).toBeGreaterThan(0);
          for (const { rule } of region.evidence) expect(rules.has(rule)).toBe(true);
        }
      },
    ),
    { numRuns: 300 },
  );
});

/** What takes twice the input may take little more than twice the steps: a quadratic reader would need hours for these. */
const HOSTILE: readonly (readonly [string, string])[] = [
  ['deep braces', '{'.repeat(200_000)],
  ['deep brackets', '['.repeat(200_000)],
  ['deep keys', Array.from({ length: 3_000 }, (_, depth) => `${' '.repeat(depth)}k:`).join('\n')],
  ['dashes', '- '.repeat(100_000)],
  ['long line', 'a'.repeat(1_000_000)],
  ['long words', 'word '.repeat(200_000)],
  ['open quote', `x = "${'a'.repeat(500_000)}`],
  ['many quotes', '"\'`'.repeat(100_000)],
  ['many rows', 'key: value\n'.repeat(60_000)],
  ['begin', 'CREATE FUNCTION f AS BEGIN '.repeat(20_000)],
  ['dollars', '$$ $a$ '.repeat(60_000)],
  ['heredocs', 'cat <<EOF\n'.repeat(3_000)],
  ['continuations', 'RUN a \\\n'.repeat(30_000)],
  ['grants', 'GRANT a, '.repeat(60_000)],
  ['blocks', 'resource "aws_iam_role" "a" {\n'.repeat(20_000)],
  ['spaces', `${' '.repeat(500_000)}x`],
  ['colons', 'a:'.repeat(200_000)],
  ['flow', 'a: {b: [\n'.repeat(3_000)],
  ['templates', '{{ if }}\n'.repeat(30_000)],
  ['substitutions', 'echo $( '.repeat(20_000)],
];

test.each(PACKS)('%s is done with hostile input', { timeout: 120_000 }, (_id, path, pack) => {
  for (const [, text] of HOSTILE) expect(Array.isArray(pack.detect({ path, text }))).toBe(true);
});
