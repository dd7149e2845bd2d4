import { isUnexplained } from '../core/findings/unexplainedPastes.ts';
import type { Ledger } from '../core/provenance/ledgerPort.ts';
import { type OriginRecord, type SpanOrigin, sameOrigin, UNKNOWN } from '../core/provenance/origin.ts';
import type { Snapshot } from '../core/provenance/snapshot.ts';
import { alignLines } from '../core/record/alignLines.ts';
import {
  bareLines,
  type ExplainedLine,
  explainLines,
  type KnownText,
  linesHolding,
} from '../core/record/explainLines.ts';
import { sameWriters } from '../core/record/matchRecords.ts';
import { contentHashOf } from './canonicalBytes.ts';
import { type GitText, gitText } from './gitText.ts';
import type { ProvenanceReader } from './provenanceReader.ts';
import type { WitnessTexts } from './witnessTexts.ts';

export interface AttributionQuestion {
  readonly path: string;
  /** Earlier names whose ledger entries speak about this file too. */
  readonly oldPaths: readonly string[];
  readonly content: GitText;
  /** 1-based lines of `content` to answer for, ascending. */
  readonly lines: readonly number[];
}

/** How many times one commit may ask git blame: a person waits. What is left is unknown. */
const MAX_BLAMES = 200;

/** How many contents of one path are compared with a text that the ledger does not know exactly. */
const MAX_SNAPSHOTS = 24;

/**
 * Says who wrote lines that are not committed yet. Best evidence first: the ledger's snapshot of exactly this content,
 * its other snapshots by line diff, then committed versions (witnesses) by line diff and their records. No similarity.
 */
export class LineAttributor {
  readonly #ledgers: readonly Ledger[];
  readonly #reader: ProvenanceReader;
  readonly #witnesses: WitnessTexts;
  #blames = 0;

  constructor(ledgers: readonly Ledger[], reader: ProvenanceReader, witnesses: WitnessTexts) {
    this.#ledgers = ledgers;
    this.#reader = reader;
    this.#witnesses = witnesses;
  }

  /** Writers of each asked line, in order; never empty: `[UNKNOWN]` when nothing proves more. */
  attribute(question: AttributionQuestion): (readonly OriginRecord[])[] {
    const { content, lines } = question;
    const wanted = lines.map((line) => line - 1);
    const explained = explainLines(content.text, content.ranges, wanted, this.#sources(question));
    const answers = explained.map((line) =>
      isSettled(line) ? (line.by as readonly OriginRecord[]) : undefined,
    );
    const open = answers.flatMap((by, index) => (by ? [] : [index]));
    if (open.length > 0 && this.#reader.hasRecords()) this.#askWitnesses(question, open, explained, answers);
    return answers.map((by, index) => by ?? withoutBase(explained[index]?.by));
  }

  *#sources({ path, oldPaths, content }: AttributionQuestion): Iterable<KnownText> {
    const hash = contentHashOf(content.text);
    const known = (snapshot: Snapshot, text: string): KnownText => ({ text, spans: snapshot.spans });
    for (const ledger of this.#ledgers) {
      const exact = ledger.byContent(hash, path);
      if (exact && exact.length === content.text.length) yield known(exact, content.text);
    }
    const seen = new Set([hash]);
    for (const name of [path, ...oldPaths])
      for (const ledger of this.#ledgers)
        for (const snapshot of ledger.history(name).slice(0, MAX_SNAPSHOTS)) {
          if (seen.has(snapshot.contentHash)) continue;
          seen.add(snapshot.contentHash);
          const text = ledger.textOf(snapshot.contentHash);
          if (text !== undefined && text.length === snapshot.length) yield known(snapshot, text);
        }
  }

  #askWitnesses(
    { path, content, lines }: AttributionQuestion,
    open: readonly number[],
    explained: readonly (ExplainedLine | undefined)[],
    answers: (readonly OriginRecord[] | undefined)[],
  ): void {
    const bare = bareLines(content.text, content.ranges);
    // A commit that has a line as it is says who wrote it, or that it does not know. Only of a line that none has, the part
    // that the ledger calls `base` may stand in a line that the change replaced.
    const restored = new Set<number>();
    for (const whole of [true, false]) {
      let left = open.filter(
        (index) =>
          answers[index] === undefined && (whole || (!restored.has(index) && isPartlyBase(explained[index]))),
      );
      for (const witness of this.#witnesses.of(path)) {
        if (left.length === 0) break;
        const old = gitText(witness.bytes);
        if (!old) continue;
        const oldLines = bareLines(old.text, old.ranges);
        const { from, split, replaced } = alignLines(oldLines, bare);
        const wanted = left.flatMap((index) => {
          const line = lines[index]! - 1;
          if (whole) return from[line]!.length > 0 ? [{ index, from: from[line]! }] : [];
          const parts = explained[index]?.base ?? [];
          const hunk = replaced.get(line);
          if (!hunk || parts.length === 0) return [];
          const holding = linesHolding(oldLines, hunk, parts);
          return holding.length > 0 ? [{ index, from: holding }] : [];
        });
        const numbers = [...new Set(wanted.flatMap((each) => each.from))].map((line) => line + 1);
        const read = new Map(this.#read(witness.path, witness.commit, numbers));
        for (const { index, from: origin } of wanted) {
          const candidates = origin.map((line) => read.get(line + 1) ?? [UNKNOWN]);
          const agreed = whole
            ? // Which of its writers a part of a line has is not known.
              distinct(
                candidates.flatMap((by, at) => (split.has(origin[at]!) && by.length > 1 ? [UNKNOWN] : by)),
              )
            : candidates.every((by) => sameWriters(by, candidates[0]!))
              ? candidates[0]!
              : [UNKNOWN];
          if (whole && agreed.every((record) => record.origin === 'unknown') && !isUnexplained(agreed)) {
            restored.add(index);
            continue;
          }
          answers[index] ??= whole ? agreed : distinct([...ownWriters(explained[index]), ...agreed]);
        }
        left = left.filter((index) => answers[index] === undefined);
      }
    }
  }

  #read(path: string, commit: string, lines: readonly number[]): [number, readonly OriginRecord[]][] {
    if (lines.length === 0 || this.#blames++ > MAX_BLAMES) return [];
    try {
      return this.#reader.readLines(path, commit, lines).map(({ line, by }) => [line, by]);
    } catch {
      return [];
    }
  }
}

const isSettled = (line: ExplainedLine | undefined): line is ExplainedLine =>
  line !== undefined &&
  line.by.length > 0 &&
  line.by.every((origin) => origin !== 'base') &&
  line.by.some((origin) => (origin as OriginRecord).origin !== 'unknown');

/** Committed text with something of ours in it. */
const isPartlyBase = (line: ExplainedLine | undefined): boolean =>
  line?.by.includes('base') === true && line.by.some((origin) => origin !== 'base');

const ownWriters = (line: ExplainedLine | undefined): OriginRecord[] =>
  (line?.by ?? []).flatMap((origin) => (origin === 'base' ? [] : [origin]));

// Committed text whose history says nothing is a part that nobody recorded.
function withoutBase(by: readonly SpanOrigin[] | undefined): readonly OriginRecord[] {
  const writers = distinct((by ?? []).map((origin) => (origin === 'base' ? UNKNOWN : origin)));
  return writers.length > 0 ? writers : [UNKNOWN];
}

function distinct(records: readonly OriginRecord[]): OriginRecord[] {
  return records.filter((record, at) => records.findIndex((other) => sameOrigin(record, other)) === at);
}
