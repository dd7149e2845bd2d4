import * as fs from 'node:fs';
import { DocumentRecorder } from '../../src/core/classify/documentRecorder.ts';
import { TrackedDocument } from '../../src/core/provenance/trackedDocument.ts';
import { type Actor, type Said, type Truth, wroteBy } from './truth.ts';

export type Channel = 'full' | 'stable' | 'mark';

interface RecordedChange {
  readonly off: number;
  readonly len: number;
  readonly text: string;
}

interface RecordedEvent {
  readonly k: string;
  readonly doc?: string;
  readonly changes?: readonly RecordedChange[];
  readonly reason?: number;
  readonly detailedReason?: {
    readonly source: string;
    readonly metadata: Readonly<Record<string, unknown>>;
  };
  readonly kind?: number;
  readonly sel?: string;
  /** Who acted, by construction of the scenario; absent in recordings where only the editor's reasons tell. */
  readonly wrote?: Actor;
}

export interface Scenario {
  readonly name: string;
  /** The text before the first event, where it was recorded. */
  readonly start?: string;
  readonly events: readonly RecordedEvent[];
  readonly final?: string;
}

/** The second is our own: `COUNTERSIGN_RECORD_EVENTS=file npm run test:host -- --suite scenarios --gate open`, and `chat`. */
const FILES = ['editor-events-1.139.1.jsonl', 'editor-events-scenarios-1.139.1.jsonl'];

export function readScenarios(): Scenario[] {
  return FILES.flatMap((name) =>
    fs
      .readFileSync(new URL(`../fixtures/${name}`, import.meta.url), 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Scenario),
  );
}

/** Every character at the end of a scenario: what it is, and what the classifier said. */
export function replay(
  { start: recordedStart, events, final }: Scenario,
  channel: Channel,
  assistants: Readonly<Record<string, string>>,
): { readonly truth: Truth; readonly said: Said; readonly char: string }[] {
  const doc = events.find((event) => event.k === 'CHG' && event.changes?.length)?.doc;
  if (doc === undefined || typeof final !== 'string') return [];
  const own = events.filter((event) => event.k !== 'CHG' || event.doc === doc);
  const start = recordedStart ?? textBefore(own, final);
  const recorder = new DocumentRecorder(
    new TrackedDocument(start, start === '' ? [] : [{ length: start.length, origin: 'base' }]),
  );
  let text = start;
  let truth: readonly Truth[] = Array.from({ length: start.length }, () => 'start' as const);
  const states: { text: string; truth: readonly Truth[] }[] = [{ text, truth }];
  // The mark of the workbench: set by ghost text of anybody, asked after each event has settled.
  let mark: string | undefined;
  const askMark = () => {
    if (channel !== 'mark' || recorder.waiting === 0) return;
    const tool = mark === undefined ? undefined : assistants[mark.toLowerCase()];
    recorder.markAnswered(
      mark === undefined
        ? 'no-ai'
        : tool === undefined
          ? 'unknown'
          : { origin: 'ai', grade: 'observed', rule: 'ai-mark', assistant: { tool }, mode: 'completion' },
      recorder.waiting,
    );
    mark = undefined;
  };
  for (const event of own) {
    if (event.k === 'SEL' && event.sel !== undefined) {
      const [line, character] = event.sel.split('|')[0]!.split('-')[1]!.split(':').map(Number);
      recorder.selected(
        event.kind === 1 ? 'keyboard' : 'other',
        offsetAt(text, line!, character!),
        channel === 'mark',
      );
      continue;
    }
    if (event.k !== 'CHG' || !event.changes?.length) continue;
    askMark();
    const changes = event.changes.map(({ off, len, text }) => ({ offset: off, deleted: len, text }));
    const wrote = event.wrote ?? truthOf(event, assistants);
    const before = truth;
    for (const { offset, deleted, text: inserted } of [...changes].sort((a, b) => b.offset - a.offset)) {
      const moved =
        inserted === ''
          ? undefined
          : changes.find((c) => c.deleted > 0 && text.slice(c.offset, c.offset + c.deleted) === inserted);
      const old = text.slice(offset, offset + deleted);
      const origins =
        moved && event.wrote === undefined
          ? before.slice(moved.offset, moved.offset + moved.deleted)
          : wroteBy(wrote, old, before.slice(offset, offset + deleted), inserted);
      truth = [...truth.slice(0, offset), ...origins, ...truth.slice(offset + deleted)];
    }
    for (const { offset, deleted, text: inserted } of [...changes].sort((a, b) => b.offset - a.offset))
      text = text.slice(0, offset) + inserted + text.slice(offset + deleted);
    if (event.reason !== undefined) truth = states.findLast((state) => state.text === text)?.truth ?? truth;
    states.push({ text, truth });
    const source = event.detailedReason?.source ?? '';
    if (/^inlineCompletion/.test(source)) mark = String(event.detailedReason?.metadata.$extensionId);
    recorder.changed(
      {
        changes,
        ...(event.reason === 1 ? { reason: 'undo' as const } : {}),
        ...(event.reason === 2 ? { reason: 'redo' as const } : {}),
        ...(channel === 'full' && event.detailedReason ? { detail: event.detailedReason } : {}),
      },
      {
        assistantOf: (id) => assistants[id.toLowerCase()],
        marked: channel === 'mark',
        // The paste hook of the Stable API announces every paste.
        pasted: channel !== 'full' && event.detailedReason?.metadata.kind === 'paste',
      },
    );
  }
  askMark();
  const said = recorder.tracked
    .spans()
    .flatMap(({ length, origin }) =>
      Array.from({ length }, (): Said => (origin === 'base' ? 'base' : origin.origin)),
    );
  return truth.map((t, i) => ({ truth: t, said: said[i]!, char: text[i]! }));
}

/** The editor's own reason, read without our rules: who put these characters there. */
function truthOf(event: RecordedEvent, assistants: Readonly<Record<string, string>>): Truth {
  const { source, metadata } = event.detailedReason ?? { source: '', metadata: {} };
  const assistant = assistants[String(metadata.$extensionId ?? '').toLowerCase()] !== undefined;
  if (source.startsWith('inlineCompletion')) return assistant ? 'ai' : 'neither';
  // A copied line and a change of case have the origin of the line, not of who asked for it.
  if (/copyLines|transformTo/.test(String(metadata.detailedSource ?? metadata.name ?? ''))) return 'start';
  if (source === 'cursor' && metadata.kind !== 'paste') return 'human';
  // Choosing from a list of names is the person's act, unless an assistant made the list.
  if (source === 'suggest') return assistant ? 'ai' : 'human';
  if (source === 'rename') return 'start';
  return 'neither';
}

/** The text before the first event, as far as it can be known: what was deleted later stands as placeholders. */
function textBefore(events: readonly RecordedEvent[], final: string): string {
  let text = final;
  for (const event of [...events].reverse())
    for (const { off, len, text: inserted } of [...(event.changes ?? [])].sort((a, b) => a.off - b.off))
      text = text.slice(0, off) + '\u2592'.repeat(len) + text.slice(off + inserted.length);
  return text;
}

function offsetAt(text: string, line: number, character: number): number {
  let at = 0;
  for (let i = 0; i < line; i++) at = text.indexOf('\n', at) + 1;
  return at + character;
}
