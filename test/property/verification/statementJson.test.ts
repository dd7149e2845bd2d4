import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Statement } from '../../../src/core/verification/statement.ts';
import {
  parseEnvelope,
  parseStatement,
  printStatement,
} from '../../../src/core/verification/statementJson.ts';
import { csvRow } from '../../../src/report/auditCsv.ts';
import { githubAnnotations } from '../../../src/report/githubAnnotations.ts';

const text = fc.string({ unit: 'binary', maxLength: 30 });
const statement: fc.Arbitrary<Statement> = fc.record(
  {
    kind: fc.constantFrom('review', 'verification', 'waiver'),
    category: fc.constantFrom('auth', 'crypto'),
    contentHash: text,
    path: text,
    symbol: text,
    commit: text,
    name: text,
    email: text,
    time: fc.date({ noInvalidDate: true }).map((date) => date.toISOString()),
    confirmed: fc.array(text, { maxLength: 3 }),
    fingerprint: text,
    reason: text,
    until: text,
  },
  { requiredKeys: ['kind', 'contentHash', 'path', 'symbol', 'name', 'email', 'time', 'confirmed'] },
) as fc.Arbitrary<Statement>;

test('what is printed reads back as it was, whatever people are called', () => {
  fc.assert(
    fc.property(statement, (given) => {
      expect(parseStatement(printStatement(given))).toEqual(given);
    }),
  );
});

test('nothing that is read can throw', () => {
  fc.assert(
    fc.property(fc.oneof(fc.json(), text), (given) => {
      parseStatement(given);
      parseEnvelope(given);
    }),
  );
});

test('a subject cannot break out of its cell or its annotation', () => {
  fc.assert(
    fc.property(text, (given) => {
      const row = csvRow({
        repository: 'r',
        commit: 'c',
        time: 't',
        author: given,
        subject: given,
        merge: false,
        record: 'recorded',
        ai: 0,
        human: 0,
        unknown: 0,
        assistants: [],
        regions: [],
        policy: null,
        ticket: null,
        exceptions: [],
      });
      expect(cells(row)).toHaveLength(15);
      expect(cells(row)[4]!.replace(/^'/, '')).toBe(given.replace(/^'/, ''));
      const annotation = githubAnnotations([
        {
          fingerprint: 'f',
          rule: 'r',
          severity: 'error',
          path: given || 'x',
          startLine: 1,
          endLine: 1,
          message: given,
          fix: '',
        },
      ]);
      expect(annotation.slice(0, -1)).not.toMatch(/[\r\n]/);
      expect(annotation.slice(2).split('::')[0]).toMatch(/,line=1,endLine=1,title=Countersign%3A r$/);
    }),
  );
});

/** A reader of RFC 4180 of its own. */
function cells(line: string): string[] {
  const out: string[] = [];
  let at = 0;
  const body = line.slice(0, -2);
  while (at <= body.length) {
    if (body[at] === '"') {
      let cell = '';
      for (at++; ; at++) {
        if (body[at] !== '"') cell += body[at];
        else if (body[at + 1] === '"') cell += body[++at];
        else break;
      }
      out.push(cell);
      at += 2;
    } else {
      const end = body.indexOf(',', at);
      out.push(body.slice(at, end < 0 ? undefined : end));
      at = end < 0 ? body.length + 1 : end + 1;
    }
  }
  return out;
}
