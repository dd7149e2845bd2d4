import { EvidenceContext } from '../node/evidenceContext.ts';
import { explainLines, type LineExplanation } from '../node/explainLine.ts';
import { CannotError, type Command, UsageError } from './command.ts';
import { readOptions } from './readOptions.ts';
import { placeOf, repositoryAt } from './repositoryAt.ts';

export const command: Command = {
  summary: 'who wrote a line, what it guards, which rule says so, which review it has',
  usage: '[--json] FILE:LINE',
  options: [['--json', 'prints countersign.explain/1']],
  example: 'countersign explain src/session.ts:12',
  async run(args, io) {
    const { values, positionals } = readOptions(args, { json: { type: 'boolean' } });
    const [argument, ...more] = positionals;
    if (!argument || more.length > 0) throw new UsageError('name one place: FILE:LINE');
    const repository = repositoryAt(io);
    const { path, line } = placeOf(argument, repository, io.cwd);
    if (line === undefined) throw new UsageError(`name the line too: ${argument}:LINE`);
    const context = await EvidenceContext.open(repository);
    const found = await explainLines(context, path, [line]);
    if (!found) throw new CannotError(`${path} is no text file here; check the path`);
    const [explanation] = found;
    if (!explanation) throw new CannotError(`${path} has no line ${line}`);
    io.out(
      values.json
        ? `${JSON.stringify({ schema: 'countersign.explain/1', ...explanation }, null, 2)}\n`
        : asText(explanation),
    );
    return 0;
  },
};

function asText({ path, line, written, committed, regions }: LineExplanation): string {
  const who = {
    ai: 'written by AI',
    human: 'written by a person',
    mixed: 'written by AI and others',
    unknown: 'of unknown origin: nobody recorded it',
  }[written.origin];
  const out = [`${path}:${line}  ${written.text.trim()}`, ''];
  out.push(
    `It is ${who}${written.assistant ? `: ${written.assistant}${written.mode ? `, ${written.mode}` : ''}` : ''}${written.grade ? ` (${written.grade}${written.rule ? `, rule ${written.rule}` : ''})` : ''}.`,
  );
  if (written.diagnosis) out.push(`Its commit says more than can be proved here: ${written.diagnosis}.`);
  out.push(
    committed
      ? `Commit ${written.commit!.slice(0, 11)} by ${committed.author}, ${committed.time.slice(0, 10)}: ${committed.subject}`
      : 'It is not committed yet.',
  );
  if (regions.length === 0) out.push('It is in no security region.');
  for (const region of regions) {
    out.push(
      '',
      `It is in a region: ${region.category}, ${region.symbol}, lines ${region.startLine}-${region.endLine}, because`,
    );
    for (const { line: at, why, rule } of region.evidence) out.push(`  line ${at}: ${why} [${rule}]`);
    out.push(
      `The policy asks of AI code there: ${region.decision.action} (${region.decision.rule}). ${region.decision.reason}`,
    );
    out.push(`It is ${region.status}.`);
    for (const { statement, counts, why, signature, verifier } of region.statements)
      out.push(
        `  ${statement.kind} by ${verifier ?? statement.name} <${statement.email}>, ${statement.time.slice(0, 10)}, signature ${signature}${counts ? '' : `; does not count: ${why}`}`,
      );
  }
  return `${out.join('\n')}\n`;
}
