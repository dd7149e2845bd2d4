import { printBlock } from '../core/trailers/printBlock.ts';
import { EvidenceContext } from '../node/evidenceContext.ts';
import { prepareRecord } from '../node/hooks/prepareCommitMsg.ts';
import { type WorktreeFile, worktreeFindings } from '../node/worktreeFindings.ts';
import { findingJson } from '../report/findingJson.ts';
import { findingsText } from '../report/findingsText.ts';
import type { Command } from './command.ts';
import { hookHost } from './hook.ts';
import { readOptions } from './readOptions.ts';
import { repositoryAt } from './repositoryAt.ts';

export const command: Command = {
  summary: 'uncommitted lines by origin, findings, and what a commit would write',
  usage: '[--json]',
  options: [
    ['--json', 'prints countersign.status/1'],
    ['exit codes', '0 no finding, 1 findings'],
  ],
  example: 'countersign status',
  async run(args, io) {
    const { values } = readOptions(args, { json: { type: 'boolean' } });
    const repository = repositoryAt(io);
    const context = await EvidenceContext.open(repository);
    const files = await worktreeFindings(context, io.env, io.now());
    const findings = files.flatMap((file) => file.findings);
    const prepared = await prepareRecord(
      hookHost(repository, { env: { ...io.env, GIT_AUTHOR_DATE: undefined } }),
      [],
      '',
    );
    const trailers = prepared ? printBlock(prepared.block, prepared.style) : [];
    const counts = countsOf(files);
    if (values.json)
      io.out(
        `${JSON.stringify(
          {
            schema: 'countersign.status/1',
            counts,
            files: files.map(({ path, spans }) => ({ path, spans })),
            findings: findings.map(findingJson),
            policy: {
              digest: context.loaded.digest,
              exists: context.loaded.exists,
              problems: context.loaded.problems,
            },
            commit: { trailers },
          },
          null,
          2,
        )}\n`,
      );
    else {
      for (const { path, spans } of files) {
        io.out(`${path}\n`);
        for (const { startLine, endLine, origin, assistant, mode, grade } of spans)
          io.out(
            `  ${`${startLine}${endLine > startLine ? `-${endLine}` : ''}`.padEnd(11)} ${origin.padEnd(7)} ${assistant ? `${assistant}${mode ? ` ${mode}` : ''} (${grade})` : ''}`.trimEnd() +
              '\n',
          );
      }
      if (files.length === 0) io.out('Nothing is uncommitted.\n');
      else io.out(`${counts.ai} AI, ${counts.human} human, ${counts.unknown} unknown lines\n`);
      for (const { file, line, message } of context.loaded.problems) io.out(`${file}:${line}: ${message}\n`);
      if (findings.length > 0) io.out(`\n${findingsText(findings)}`);
      if (files.length > 0 && trailers.length > 0)
        io.out(`\nA commit of the index would write:\n${trailers.map((line) => `  ${line}\n`).join('')}`);
    }
    return findings.some(({ waiver, severity }) => !waiver && severity !== 'note') ? 1 : 0;
  },
};

function countsOf(files: readonly WorktreeFile[]) {
  const counts = { ai: 0, human: 0, unknown: 0 };
  for (const { spans } of files)
    for (const { startLine, endLine, origin } of spans)
      counts[origin === 'mixed' ? 'ai' : origin] += endLine - startLine + 1;
  return counts;
}
