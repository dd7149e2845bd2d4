import type { Ledger } from '../core/provenance/ledgerPort.ts';
import { type OriginRecord, type SpanOrigin, sameOrigin, UNKNOWN } from '../core/provenance/origin.ts';
import type { Snapshot } from '../core/provenance/snapshot.ts';
import { explainLines, type KnownText, sourceLines } from '../core/record/explainLines.ts';
import { catFile } from '../git/catFile.ts';
import type { Repository } from '../git/repository.ts';
import { contentHashOf } from './canonicalBytes.ts';
import { type GitText, gitText } from './gitText.ts';
import type { ProvenanceReader } from './provenanceReader.ts';

/** A committed version that may know lines the ledger does not: the commit being amended, picked, squashed, undone. */
export interface Witness {
  readonly commit: string;
  /** The path there, when it is not the same (rename in this commit). */
  readonly path?: string;
}

export interface AttributionQuestion {
  readonly path: string;
  /** Earlier names whose ledger entries speak about this file too. */
  readonly oldPaths: readonly string[];
  readonly content: GitText;
  /** 1-based lines of `content` to answer for, ascending. */
  readonly lines: readonly number[];
}

/** How many contents of one path are compared with a text that the ledger does not know exactly. */
const MAX_SNAPSHOTS = 24;

/**
 * Says who wrote lines that are not committed yet. Best evidence first: the ledger's snapshot of exactly this content,
 * its other snapshots by line diff, then committed versions (witnesses) by line diff and their records. No similarity.
 */
export class LineAttributor {
  readonly #repository: Repository;
  readonly #ledgers: readonly Ledger[];
  readonly #reader: ProvenanceReader;
  readonly #witnesses: readonly Witness[];

  constructor(
    repository: Repository,
    ledgers: readonly Ledger[],
    reader: ProvenanceReader,
    witnesses: readonly Witness[],
  ) {
    this.#repository = repository;
    this.#ledgers = ledgers;
    this.#reader = reader;
    this.#witnesses = witnesses;
  }

  /** Writers of each asked line, in order; never empty: `[UNKNOWN]` when nothing proves more. */
  attribute(question: AttributionQuestion): (readonly OriginRecord[])[] {
    const { content, lines } = question;
    const ranges = lines.map((line) => content.ranges[line - 1]!);
    const explained = explainLines(content.text, ranges, this.#sources(question));
    const open = explained.flatMap((by, index) => (isSettled(by) ? [] : [index]));
    const answers = explained.map((by) => (isSettled(by) ? (by as readonly OriginRecord[]) : undefined));
    if (open.length > 0 && this.#witnesses.length > 0 && this.#reader.hasRecords())
      this.#askWitnesses(question, open, explained, answers);
    return answers.map((by, index) => by ?? withoutBase(explained[index]));
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
    explained: readonly (readonly SpanOrigin[] | undefined)[],
    answers: (readonly OriginRecord[] | undefined)[],
  ): void {
    const asked = this.#witnesses.map((witness) => ({ ...witness, path: witness.path ?? path }));
    const objects = catFile(
      this.#repository.root,
      asked.map(({ commit, path: at }) => `${commit}:${at}`),
    );
    const seen = new Set<string>();
    let left = open;
    for (const [at, witness] of asked.entries()) {
      if (left.length === 0) return;
      const object = objects[at];
      if (object?.type !== 'blob' || seen.has(object.oid)) continue;
      seen.add(object.oid);
      const old = gitText(object.bytes);
      if (!old) continue;
      const origin = sourceLines(
        old.text,
        content.text,
        left.map((index) => content.ranges[lines[index]! - 1]!),
      );
      // Whole lines stand for themselves; a part counts only where the ledger says the rest is `base`.
      const wanted = left.flatMap((index, n) => {
        const { whole, lines: from } = origin[n]!;
        const partly = isPartlyBase(explained[index]);
        return from.length > 0 && (whole || partly) ? [{ index, from }] : [];
      });
      const numbers = [...new Set(wanted.flatMap(({ from }) => from))].filter(
        (line) => line <= old.lines.length,
      );
      const read = new Map(this.#read(witness.path, witness.commit, numbers));
      for (const { index, from } of wanted) {
        const inherited = distinct(from.flatMap((line) => read.get(line) ?? [UNKNOWN]));
        const own = withoutUnknown(explained[index]);
        if (inherited.some((record) => record.origin !== 'unknown') || isPartlyBase(explained[index]))
          answers[index] ??= distinct([...own, ...inherited]);
      }
      left = left.filter((index) => answers[index] === undefined);
    }
  }

  #read(path: string, commit: string, lines: readonly number[]): [number, readonly OriginRecord[]][] {
    try {
      return this.#reader.readLines(path, commit, lines).map(({ line, by }) => [line, by]);
    } catch {
      return [];
    }
  }
}

const isSettled = (by: readonly SpanOrigin[] | undefined): boolean =>
  by?.every((origin) => origin !== 'base') === true && by.some((origin) => origin.origin !== 'unknown');

const withoutUnknown = (by: readonly SpanOrigin[] | undefined): OriginRecord[] =>
  (by ?? []).flatMap((origin) => (origin === 'base' || origin.origin === 'unknown' ? [] : [origin]));

const isPartlyBase = (by: readonly SpanOrigin[] | undefined): boolean =>
  by?.includes('base') === true && by.some((origin) => origin !== 'base');

// Committed text whose history says nothing is a part that nobody recorded.
function withoutBase(by: readonly SpanOrigin[] | undefined): readonly OriginRecord[] {
  const writers = distinct((by ?? []).map((origin) => (origin === 'base' ? UNKNOWN : origin)));
  return writers.length > 0 ? writers : [UNKNOWN];
}

function distinct(records: readonly OriginRecord[]): OriginRecord[] {
  return records.filter((record, at) => records.findIndex((other) => sameOrigin(record, other)) === at);
}
