import { expect, test } from 'vitest';
import { DocumentRecorder } from '../../../../src/core/classify/documentRecorder.ts';
import type { OriginRecord } from '../../../../src/core/provenance/origin.ts';
import { readOrigin } from '../../../../src/core/provenance/pendingOrigin.ts';
import { TrackedDocument } from '../../../../src/core/provenance/trackedDocument.ts';

// Measured in VS Code 1.139.1: the mark of a chat's edit is set 0.8 to 1.3 s after the edit, that of a completion within 20 ms.
const CHAT: OriginRecord = {
  origin: 'ai',
  grade: 'observed',
  rule: 'ai-mark-chat',
  assistant: { tool: 'unnamed-assistant' },
  mode: 'chat',
};

function insert(recorder: DocumentRecorder, text: string): void {
  const context = { assistantOf: () => undefined, marked: true };
  recorder.changed({ changes: [{ offset: recorder.tracked.length, deleted: 0, text }] }, context);
}

const originsOf = ({ tracked }: DocumentRecorder) =>
  tracked.spans().map(({ length, origin }) => {
    const read = readOrigin(origin);
    return `${length} ${read === 'base' ? read : read.origin}`;
  });

test('a mark that comes late names the one insertion nobody has explained', () => {
  const recorder = new DocumentRecorder(new TrackedDocument('', []));
  insert(recorder, 'const a = 1;\n');
  expect(recorder.markAnswered('no-ai', 1, { now: 75 })).toEqual([]);
  expect(recorder.unexplainedSince(0)).toBe(true);
  expect(recorder.markAnswered(CHAT, 0, { chat: true, now: 1200 })).toEqual([{ record: CHAT, length: 13 }]);
  expect(originsOf(recorder)).toEqual(['13 ai']);
  expect(recorder.unexplainedSince(0)).toBe(false);
});

test('a mark that comes late is not the next insertion’s', () => {
  const recorder = new DocumentRecorder(new TrackedDocument('', []));
  insert(recorder, 'const chat = 1;\n');
  recorder.markAnswered('no-ai', 1, { now: 75 });
  insert(recorder, 'from the list of suggestions');
  expect(recorder.markAnswered(CHAT, 1, { chat: true, now: 1200 })).toEqual([]);
  expect(originsOf(recorder)).toEqual(['44 unknown']);
});

test('what was inserted long before is not meant', () => {
  const recorder = new DocumentRecorder(new TrackedDocument('', []));
  insert(recorder, 'a snippet');
  recorder.markAnswered('no-ai', 1, { now: 75 });
  insert(recorder, 'const chat = 1;\n');
  recorder.markAnswered('no-ai', 1, { now: 60_000 });
  recorder.markAnswered(CHAT, 0, { chat: true, now: 61_000 });
  expect(originsOf(recorder)).toEqual(['9 unknown', '16 ai']);
});
