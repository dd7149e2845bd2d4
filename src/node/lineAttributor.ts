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
    const witnesses = this.#witnesses.of(path);
    const versions: (Version | undefined)[] = [];
    /** Answers what it can, best witness first: `find` says which of a version's lines to ask about, `agree` what they say together. */
    const ask = (
      asked: readonly number[],
      find: (index: number, version: Version) => readonly number[],
      agree: (
        index: number,
        found: readonly FoundLine[],
        version: Version,
      ) => readonly OriginRecord[] | undefined,
    ): void => {
      let left = asked;
      for (const [at, witness] of witnesses.entries()) {
        if (left.length === 0) return;
        versions[at] ??= versionOf(witness.bytes, bare);
        const version = versions[at];
        if (!version) continue;
        const wanted = left.map((index) => ({ index, from: find(index, version) }));
        const numbers = [...new Set(wanted.flatMap(({ from }) => from))].map((line) => line + 1);
        const read = new Map(this.#read(witness.path, witness.commit, numbers));
        for (const { index, from } of wanted) {
          const found = from.map((line) => ({ line, by: read.get(line + 1) ?? [UNKNOWN] }));
          if (found.length > 0) answers[index] = agree(index, found, version);
        }
        left = left.filter((index) => answers[index] === undefined);
      }
    };

    // A commit that has a line as it is says who wrote it, or that it does not know.
    const restored = new Set<number>();
    ask(
      open,
      (index, { from }) => from[lines[index]! - 1]!,
      (index, found, { split }) => {
        // Which of its writers a part of a line has is not known.
        const by = distinct(
          found.flatMap(({ line, by }) => (split.has(line) && by.length > 1 ? [UNKNOWN] : by)),
        );
        if (by.some(({ origin }) => origin !== 'unknown') || isUnexplained(by)) return by;
        restored.add(index);
        return undefined;
      },
    );
    // Only of a line that none has, the part that the ledger calls `base` may stand in a line that the change replaced.
    ask(
      open.filter(
        (index) => answers[index] === undefined && !restored.has(index) && isPartlyBase(explained[index]),
      ),
      (index, { lines: old, replaced }) => {
        const parts = explained[index]!.base;
        const hunk = replaced.get(lines[index]! - 1);
        return hunk && parts.length > 0 ? linesHolding(old, hunk, parts) : [];
      },
      (index, [first, ...others]) => {
        const agreed = others.every(({ by }) => sameWriters(by, first!.by)) ? first!.by : [UNKNOWN];
        return distinct([...ownWriters(explained[index]), ...agreed]);
      },
    );
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

/** A committed version of a file beside the text in question: its lines, and where each of the text's comes from. */
type Version = ReturnType<typeof alignLines> & { readonly lines: readonly string[] };

/** A line of a version, 0-based, and its writers. */
interface FoundLine {
  readonly line: number;
  readonly by: readonly OriginRecord[];
}

/** `undefined` for binary content. */
function versionOf(bytes: Buffer, bare: readonly string[]): Version | undefined {
  const content = gitText(bytes);
  if (!content) return undefined;
  const lines = bareLines(content.text, content.ranges);
  return { lines, ...alignLines(lines, bare) };
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
