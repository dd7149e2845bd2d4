import { fileOfFrame, type StackFrame, sarifFrames, stackFrames } from '../core/evidence/stackFrames.ts';
import { runGit } from '../git/runGit.ts';
import { EvidenceContext } from '../node/evidenceContext.ts';
import { explainLines, type LineExplanation } from '../node/explainLine.ts';
import type { Command } from './command.ts';
import { CannotError } from './command.ts';
import { readOptions } from './readOptions.ts';
import { repositoryAt } from './repositoryAt.ts';

interface TracedFrame extends StackFrame {
  /** Path in the repository; `null`: not in it, or more than one file fits. */
  readonly path: string | null;
  readonly explanation: LineExplanation | null;
}

export const command: Command = {
  summary:
    'a stack trace or SARIF on standard input: which frames are AI-written, from which commit, verified by whom',
  usage: '[--json] < TRACE',
  options: [
    ['--json', 'prints countersign.trace/1'],
    ['exit codes', '0 no frame was written by AI, 1 some were, 2 could not be done'],
  ],
  example: 'node app.js 2>&1 | countersign trace',
  async run(args, io) {
    const { values } = readOptions(args, { json: { type: 'boolean' } });
    const repository = repositoryAt(io);
    const text = (await io.stdin()).toString('utf8');
    const frames = sarifFrames(text) ?? stackFrames(text);
    if (frames.length === 0)
      throw new CannotError(
        'standard input names no place in a file; pipe a stack trace or a SARIF log into it',
      );
    const tracked = runGit(['ls-files', '-z'], { cwd: repository.root }).split('\0').filter(Boolean);
    const context = await EvidenceContext.open(repository);
    const lines = new Map<string, Set<number>>();
    const paths = frames.map((frame) => fileOfFrame(frame.file, tracked));
    for (const [at, path] of paths.entries())
      if (path) lines.set(path, (lines.get(path) ?? new Set()).add(frames[at]!.line));
    const explained = new Map<string, LineExplanation>();
    for (const [path, wanted] of lines)
      for (const explanation of (await explainLines(context, path, [...wanted])) ?? [])
        explained.set(`${path}:${explanation.line}`, explanation);
    const traced = frames.map(
      (frame, at): TracedFrame => ({
        ...frame,
        path: paths[at] ?? null,
        explanation: explained.get(`${paths[at]}:${frame.line}`) ?? null,
      }),
    );
    if (values.json)
      io.out(`${JSON.stringify({ schema: 'countersign.trace/1', frames: traced.map(asJson) }, null, 2)}\n`);
    else io.out(traced.map(asText).join(''));
    return traced.some(({ explanation }) => ['ai', 'mixed'].includes(explanation?.written.origin ?? ''))
      ? 1
      : 0;
  },
};

function asJson({ file, line, symbol, text, path, explanation }: TracedFrame) {
  const verified = explanation?.regions.flatMap(({ category, statements }) =>
    statements
      .filter(({ counts }) => counts)
      .map(({ statement, verifier }) => ({
        kind: statement.kind,
        category,
        by: verifier ?? statement.name,
        email: statement.email,
        time: statement.time,
      })),
  );
  return {
    text,
    file,
    line,
    symbol: symbol ?? null,
    path,
    origin: explanation?.written.origin ?? null,
    grade: explanation?.written.grade ?? null,
    assistant: explanation?.written.assistant ?? null,
    mode: explanation?.written.mode ?? null,
    commit: explanation?.written.commit ?? null,
    categories: explanation?.regions.map(({ category }) => category) ?? [],
    status: explanation?.regions.map(({ status }) => status) ?? [],
    confirmedBy: verified ?? [],
  };
}

function asText(frame: TracedFrame): string {
  const { path, line, origin, assistant, mode, commit, categories, status, confirmedBy } = asJson(frame);
  if (!path) return `        ${frame.text}\n`;
  const who = assistant ? `${assistant}${mode ? ` ${mode}` : ''}` : '';
  const regions = categories.map((category, at) => `${category} ${status[at]}`).join(', ');
  const by = confirmedBy.map(({ by: name, kind }) => `${kind} by ${name}`).join(', ');
  return `${(origin ?? '').padEnd(8)}${path}:${line}  ${[who, commit ? commit.slice(0, 11) : 'uncommitted', regions, by].filter(Boolean).join('; ')}\n`;
}
