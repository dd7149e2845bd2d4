import type { Origin } from '../core/provenance/origin.ts';
import { blockOfRecord } from '../core/record/blockOfRecord.ts';
import { canonicalJson } from '../core/record/canonicalJson.ts';
import type { ProvenanceCounts } from '../core/record/commitRecord.ts';
import { countedAs } from '../core/record/lineOrigin.ts';
import { parseMessage } from '../core/trailers/parseMessage.ts';
import type { ProvenanceBlock } from '../core/trailers/provenanceBlock.ts';
import type { CommitKnowledge, ProvenanceReader } from './provenanceReader.ts';
import { digestOf } from './recordStore.ts';

/**
 * What can be wrong with the record of a commit.
 * - `no-capture`: no block and no note: nobody watched, every line is unknown.
 * - `missing-note`: the message names a record that no note proves.
 * - `altered-note`: this commit's note is not the one the message names.
 * - `unbound-note`: a note without a block that names it.
 * - `malformed-block`: a block that does not follow the grammar.
 * - `duplicate-block`: two blocks of one id that say different things.
 * - `forged-block`: a block that says other things than the record it names.
 * - `counts-disagree`: the record does not account for the lines the commit really adds.
 */
export type RecordProblemKind =
  | 'no-capture'
  | 'missing-note'
  | 'altered-note'
  | 'unbound-note'
  | 'malformed-block'
  | 'duplicate-block'
  | 'forged-block'
  | 'counts-disagree';

export interface RecordProblem {
  readonly kind: RecordProblemKind;
  /** One sentence for people. */
  readonly message: string;
}

export interface RecordCheck {
  readonly commit: string;
  readonly problems: readonly RecordProblem[];
  /** Counts as the message claims them; absent without a block. */
  readonly claimed?: ProvenanceCounts;
  /** The lines the commit really adds, by what its proven records say of each. */
  readonly proven: ProvenanceCounts;
  /** Added lines that no proven record speaks about (among `proven.unknown`). */
  readonly unrecorded: number;
}

/**
 * Checks a commit's record against the note, the message and the diff. Trailers are claims here (DESIGN 3.4):
 * what is returned as `proven` was recomputed.
 */
export function checkRecord(reader: ProvenanceReader, commit: string): RecordCheck {
  const knowledge = reader.commit(commit);
  const problems: RecordProblem[] = [];
  const say = (kind: RecordProblemKind, message: string) => problems.push({ kind, message });
  const blocks = parseMessage(knowledge.message);
  for (const problem of blocks.flatMap((block) => block.problems))
    say('malformed-block', `The trailer block does not follow the grammar: ${problem}.`);
  for (const id of duplicates(blocks))
    say('duplicate-block', `Two blocks with the id ${id} say different things.`);
  if (knowledge.diagnosis === 'no-record')
    say('no-capture', 'The commit was made without capture: no block, no note.');
  if (knowledge.diagnosis === 'missing-note')
    say(
      'missing-note',
      'The message names a record that no note here proves; fetch the notes (refs/notes/countersign).',
    );
  if (knowledge.diagnosis === 'altered-note')
    say(
      'altered-note',
      'The note is not the one that the message names: it was changed, or belongs to another commit.',
    );
  if (knowledge.diagnosis === 'unbound-note')
    say('unbound-note', 'There is a note, but no trailer in the message names it.');
  checkBlocks(knowledge, blocks, say);
  const { proven, unrecorded } = recount(reader, knowledge);
  const claimed = claimedCounts(blocks);
  // A clean rebase may drop lines that are upstream already: fewer than claimed is no lie, more is.
  if (claimed && knowledge.records.length > 0 && unrecorded > 0 && unrecorded > claimed.unknown)
    say(
      'counts-disagree',
      `${unrecorded} added lines are in no record of this commit, the trailer admits ${claimed.unknown}.`,
    );
  return { commit, problems, ...(claimed ? { claimed } : {}), proven, unrecorded };
}

type Say = (kind: RecordProblemKind, message: string) => void;

function checkBlocks(knowledge: CommitKnowledge, blocks: readonly ProvenanceBlock[], say: Say): void {
  for (const record of knowledge.records) {
    const digest = digestOf(record);
    const expected = blockOfRecord(record, digest);
    for (const block of blocks.filter((b) => b.record === digest)) {
      const { provenance: claimed } = block;
      const { provenance: real } = expected;
      const same =
        claimed.ai === real.ai &&
        claimed.human === real.human &&
        claimed.unknown === real.unknown &&
        claimed.id === real.id &&
        claimed.policy === real.policy &&
        claimed.grade === real.grade;
      // A compact block names no assistants; one that does must name the real ones.
      const assistants =
        block.assistants.length === 0 ||
        canonicalJson(block.assistants) === canonicalJson(expected.assistants.slice(0, 16));
      if (!same || !assistants)
        say('forged-block', 'The trailer block says other things than the record it names.');
    }
  }
}

function duplicates(blocks: readonly ProvenanceBlock[]): string[] {
  const seen = new Map<string, string>();
  const out = new Set<string>();
  for (const block of blocks) {
    const { id } = block.provenance;
    const text = canonicalJson([block.provenance, block.record ?? null]);
    if (seen.has(id) && seen.get(id) !== text) out.add(id);
    seen.set(id, text);
  }
  return [...out];
}

function claimedCounts(blocks: readonly ProvenanceBlock[]): ProvenanceCounts | undefined {
  if (blocks.length === 0) return undefined;
  const byId = new Map(blocks.map((block) => [block.provenance.id, block.provenance]));
  const sum = (kind: Origin) => [...byId.values()].reduce((total, provenance) => total + provenance[kind], 0);
  return { ai: sum('ai'), human: sum('human'), unknown: sum('unknown') };
}

function recount(reader: ProvenanceReader, knowledge: CommitKnowledge) {
  const proven = { ai: 0, human: 0, unknown: 0 };
  let unrecorded = 0;
  for (const [path, lines] of reader.addedLines(knowledge)) {
    const writers = reader.writersOfAdded(knowledge, path);
    for (const { line } of lines) {
      const by = writers.get(line);
      if (!by) unrecorded++;
      proven[by ? countedAs(by) : 'unknown']++;
    }
  }
  return { proven, unrecorded };
}
