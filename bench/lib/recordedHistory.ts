import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import type { OriginRecord } from '../../src/core/provenance/origin.ts';
import { blockOfRecord } from '../../src/core/record/blockOfRecord.ts';
import type { CommitRecord } from '../../src/core/record/commitRecord.ts';
import { fileRecord } from '../../src/core/record/fileRecord.ts';
import { printBlock } from '../../src/core/trailers/printBlock.ts';
import { lineHash } from '../../src/node/gitText.ts';
import { digestOf, noteText } from '../../src/node/recordStore.ts';

const AI: OriginRecord = {
  origin: 'ai',
  grade: 'reported',
  rule: 'agent-hook',
  assistant: { tool: 'claude-code', model: 'claude-opus-4-6' },
  mode: 'agent',
  session: 's1',
};
const HUMAN: OriginRecord = { origin: 'human', grade: 'observed', rule: 'typed' };

export interface HistoryShape {
  readonly file: string;
  readonly lines: number;
  readonly commits: number;
  /** The first commits, which let the file grow to its length; each of the others changes four lines here and there. */
  readonly growing: number;
}

/** Makes a repository in which commits, each with its block and its note as our hooks write them, wrote one file. */
export function recordedHistory(folder: string, { file, lines, commits, growing }: HistoryShape): void {
  execFileSync('git', ['init', '-q', '-b', 'main', folder]);
  const text: string[] = [];
  const changes: string[] = [];
  const notes: string[] = [];
  const committer = (n: number) => `committer A <a@example.com> ${1_700_000_000 + n * 600} +0000\n`;
  const data = (content: string) => `data ${Buffer.byteLength(content)}\n${content}\n`;
  for (let n = 0; n < commits; n++) {
    const added: number[] = [];
    const lineOf = (at: number) => `  line ${n}-${at}: call(${at}, "some words of code ${n}");`;
    if (n < growing) for (let at = text.length; at < ((n + 1) * lines) / growing; at++) added.push(at);
    else for (let k = 0; k < 4; k++) added.push((n * 7919 + k * 1237) % lines);
    for (const at of added) text[at] = lineOf(at);
    const content = `${text.join('\n')}\n`;
    const blob = createHash('sha1')
      .update(`blob ${Buffer.byteLength(content)}\0${content}`)
      .digest('hex');
    const attributed = [...new Set(added)]
      .sort((a, b) => a - b)
      .map((at) => ({
        line: at + 1,
        hash: lineHash(Buffer.from(text[at]!)),
        by: [at % 3 === 0 ? HUMAN : AI],
      }));
    const ai = attributed.filter(({ by }) => by[0] === AI).length;
    const record: CommitRecord = {
      schema: 'countersign.note/1',
      id: `id${n}`,
      counts: { ai, human: attributed.length - ai, unknown: 0 },
      files: [fileRecord(file, blob, attributed)],
      regions: [],
    };
    const block = printBlock(blockOfRecord(record, digestOf(record))).join('\n');
    changes.push(`commit refs/heads/main\nmark :${n + 1}\n`, committer(n));
    changes.push(data(`Change ${n}\n\nSome words about why.\n\n${block}\n`));
    changes.push(`M 100644 inline ${file}\n`, data(content));
    notes.push(`N inline :${n + 1}\n`, data(noteText(record)));
  }
  const all = [...changes, `commit refs/notes/countersign\n`, committer(commits), data('notes\n'), ...notes];
  execFileSync('git', ['fast-import', '--quiet'], { cwd: folder, input: all.join('') });
  execFileSync('git', ['reset', '-q', '--hard'], { cwd: folder });
}
