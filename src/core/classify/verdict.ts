import type { EditContext, EditEvent } from './editEvent.ts';
import { outsidePaste } from './outsidePaste.ts';
import type { Verdict } from './rule.ts';

export const human = (rule: string): Verdict => ({
  kind: 'record',
  record: { origin: 'human', grade: 'observed', rule },
});

/** The editor said how it came about, and that names nobody. */
export const observedUnknown = (rule: string): Verdict => ({
  kind: 'record',
  record: { origin: 'unknown', grade: 'observed', rule },
});

/** Unknown, and worth a question when it is large. */
export const pastedFromOutside = ({ changes }: EditEvent, { pasteThreshold }: EditContext): Verdict => ({
  kind: 'record',
  record: outsidePaste(
    changes.map(({ text }) => text),
    pasteThreshold,
  ),
});
