import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { OriginRecord, SpanOrigin } from '../../../src/core/provenance/origin.ts';
import { PendingOrigin } from '../../../src/core/provenance/pendingOrigin.ts';
import type { Span } from '../../../src/core/provenance/span.ts';
import { TrackedDocument } from '../../../src/core/provenance/trackedDocument.ts';

const human: OriginRecord = { origin: 'human', grade: 'observed', rule: 'typed' };
const ai = (tool: string): OriginRecord => ({
  origin: 'ai',
  grade: 'observed',
  rule: 'accepted',
  assistant: { tool },
});
const ORIGINS: readonly SpanOrigin[] = ['base', human, ai('one'), ai('two')];

/** The naive oracle: one origin for every UTF-16 unit, and whole states on an undo stack. */
interface State {
  readonly text: string;
  readonly origins: readonly SpanOrigin[];
}

/** What happens next; numbers are taken modulo what is possible. */
type Step =
  | {
      readonly kind: 'edit';
      readonly at: readonly number[];
      readonly size: number;
      readonly text: string;
      readonly by: number;
    }
  | { readonly kind: 'move'; readonly from: number; readonly size: number; readonly to: number }
  | { readonly kind: 'undo' | 'redo'; readonly steps: number }
  | { readonly kind: 'eol' }
  | { readonly kind: 'reload'; readonly by: number };

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({
      kind: fc.constant('edit' as const),
      at: fc.array(fc.nat(), { minLength: 1, maxLength: 3 }),
      size: fc.nat(6),
      text: fc.stringMatching(/^[ab\n😀é]{0,5}$/u),
      by: fc.nat(3),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('move' as const),
      from: fc.nat(),
      size: fc.nat(5),
      to: fc.nat(),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constantFrom('undo' as const, 'redo' as const),
      steps: fc.integer({ min: 1, max: 4 }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('eol' as const) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('reload' as const), by: fc.nat(3) }) },
);

const runs = (origins: readonly SpanOrigin[]): Span[] => origins.map((origin) => ({ length: 1, origin }));
const perUnit = (spans: readonly Span[]): SpanOrigin[] =>
  spans.flatMap(({ length, origin }) => Array.from({ length }, () => origin));

/** The minimal replacement between two texts, as an editor reports an undo of several edits. */
function difference(before: string, after: string): { offset: number; deleted: number; text: string } {
  let start = 0;
  while (start < before.length && start < after.length && before[start] === after[start]) start++;
  let end = 0;
  const most = Math.min(before.length, after.length) - start;
  while (end < most && before[before.length - 1 - end] === after[after.length - 1 - end]) end++;
  return {
    offset: start,
    deleted: before.length - start - end,
    text: after.slice(start, after.length - end),
  };
}

test('a tracked document says of every unit what a naive oracle says, however it came about', () => {
  let undone = 0;
  fc.assert(
    fc.property(fc.array(step, { minLength: 1, maxLength: 60 }), (steps) => {
      const start = 'one two\nthree\n';
      let state: State = { text: start, origins: [...start].map(() => 'base') };
      let past: State[] = [];
      let future: State[] = [];
      const tracked = new TrackedDocument(start, [{ length: start.length, origin: 'base' }]);
      const edit = (changes: { offset: number; deleted: number; text: string; origins: SpanOrigin[] }[]) => {
        let { text, origins } = state;
        for (const c of [...changes].sort((a, b) => b.offset - a.offset)) {
          text = text.slice(0, c.offset) + c.text + text.slice(c.offset + c.deleted);
          origins = [...origins.slice(0, c.offset), ...c.origins, ...origins.slice(c.offset + c.deleted)];
        }
        past.push(state);
        future = [];
        state = { text, origins };
        expect(tracked.apply(changes.map((c) => ({ ...c, inserted: runs(c.origins) })))).toBe(true);
      };
      for (const s of steps) {
        const { length } = state.text;
        if (s.kind === 'edit') {
          const places = [...new Set(s.at.map((n) => n % (length + 1)))].sort((a, b) => a - b);
          edit(
            places.map((offset, i) => ({
              offset,
              deleted: Math.min(s.size, (places[i + 1] ?? length) - offset),
              text: s.text,
              origins: Array.from({ length: s.text.length }, () => ORIGINS[s.by]!),
            })),
          );
        } else if (s.kind === 'move') {
          const from = s.from % (length + 1);
          const size = Math.min(s.size, length - from);
          const to = s.to % (length + 1);
          if (to > from && to < from + size) continue;
          edit([
            { offset: from, deleted: size, text: '', origins: [] },
            {
              offset: to,
              deleted: 0,
              text: state.text.slice(from, from + size),
              origins: state.origins.slice(from, from + size),
            },
          ]);
        } else if (s.kind === 'eol') {
          const text = state.text.replaceAll('\n', 'N\n');
          const origins =
            [...state.text].length === 0
              ? []
              : state.text
                  .split('')
                  .flatMap((c, i) =>
                    c === '\n' ? [state.origins[i]!, state.origins[i]!] : [state.origins[i]!],
                  );
          if (text.length > 400) continue;
          edit([{ offset: 0, deleted: length, text, origins }]);
        } else if (s.kind === 'reload') {
          tracked.reset([{ length, origin: ORIGINS[s.by]! }].filter((span) => span.length > 0));
          state = { text: state.text, origins: state.origins.map(() => ORIGINS[s.by]!) };
          // What the editor may undo across is another question; the oracle starts again here.
          past = [];
          future = [];
        } else {
          const [from, to] = s.kind === 'undo' ? [past, future] : [future, past];
          const count = Math.min(s.steps, from.length);
          if (count === 0) continue;
          // The nearest state with that text is the one an undo of one editor step can mean.
          const target = from[from.length - count]!;
          const nearest = from.findLastIndex(({ text }) => text === target.text);
          if (nearest !== from.length - count || target.text === state.text) continue;
          const change = difference(state.text, target.text);
          const passed = from.splice(nearest + 1);
          to.push(state, ...passed.reverse());
          from.pop();
          state = target;
          if (s.kind === 'undo') tracked.undo([change]);
          else tracked.redo([change]);
          undone++;
        }
        expect(tracked.length).toBe(state.text.length);
        expect(tracked.textOf(0, tracked.length)).toBe(state.text);
        expect(perUnit(tracked.spans())).toEqual(state.origins);
      }
    }),
    { numRuns: 400 },
  );
  expect(undone).toBeGreaterThan(100);
});

test('an event that does not fit is refused and changes nothing', () => {
  const tracked = new TrackedDocument('abcdef', [{ length: 6, origin: human }]);
  const bad = [
    { offset: 0, deleted: 3, text: '', inserted: [] },
    { offset: 2, deleted: 2, text: '', inserted: [] },
  ];
  expect(tracked.apply(bad)).toBe(false);
  expect(tracked.apply([{ offset: 5, deleted: 2, text: '', inserted: [] }])).toBe(false);
  expect(tracked.textOf(0, 6)).toBe('abcdef');
});

test('an undo the journal cannot explain is unknown text, and is not believed later either', () => {
  const tracked = new TrackedDocument('abc', [{ length: 3, origin: human }]);
  tracked.apply([{ offset: 3, deleted: 0, text: 'XY', inserted: [{ length: 2, origin: ai('one') }] }]);
  tracked.undo([{ offset: 0, deleted: 1, text: 'zz' }]);
  expect(tracked.textOf(0, tracked.length)).toBe('zzbcXY');
  expect(perUnit(tracked.spans()).map((o) => (o === 'base' ? o : o.origin))).toEqual([
    'unknown',
    'unknown',
    'human',
    'human',
    'ai',
    'ai',
  ]);
});

test('evidence that comes late reaches the text wherever it is by then: moved, cut, undone', () => {
  const pending = new PendingOrigin();
  const tracked = new TrackedDocument('', []);
  tracked.apply([{ offset: 0, deleted: 0, text: 'call();', inserted: [{ length: 7, origin: pending }] }]);
  tracked.apply([{ offset: 4, deleted: 0, text: 'x', inserted: [{ length: 1, origin: human }] }]);
  tracked.apply([{ offset: 0, deleted: 8, text: '', inserted: [] }]);
  pending.settle(ai('one'));
  expect(tracked.spans()).toEqual([]);
  tracked.undo([{ offset: 0, deleted: 0, text: 'callx();' }]);
  expect(tracked.spans().map((s) => [s.length, s.origin === 'base' ? '' : s.origin.origin])).toEqual([
    [4, 'ai'],
    [1, 'human'],
    [3, 'ai'],
  ]);
});
