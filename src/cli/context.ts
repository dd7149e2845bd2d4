import * as fs from 'node:fs';
import * as path from 'node:path';
import { CONTEXT_FILES, type ContextFile } from '../core/context/contextFile.ts';
import { claudeText, ignoreLines, ignoreText } from '../core/context/contextText.ts';
import { JsonFileError } from '../core/json/jsonText.ts';
import { fileText, replaceFile } from '../node/agentHooks.ts';
import { loadPolicy, POLICY_PATH } from '../node/loadPolicy.ts';
import { CannotError, type Command, UsageError } from './command.ts';
import { readOptions } from './readOptions.ts';
import { repositoryAt } from './repositoryAt.ts';

const TOOLS = [...new Set(CONTEXT_FILES.map(({ tool }) => tool))];

export const command: Command = {
  summary: "the AI tools' own ignore and deny files, from the policy's context section",
  usage: 'write|check [TOOL…] [--all] [--dry-run] [--json]',
  options: [
    ['write', 'brings the files in line with the policy; what is not ours in them stays'],
    ['check', 'exit 1 when a file is not in line; for CI'],
    ['TOOL', `${TOOLS.join(', ')}; without one: those in use in this repository`],
    ['--all', 'every tool, in use or not'],
    ['--dry-run', 'with write: shows what it would do and does nothing'],
    ['--json', 'with check: countersign.context/1'],
  ],
  example: 'countersign context check',
  async run(args, io) {
    const { values, positionals } = readOptions(args, {
      all: { type: 'boolean' },
      'dry-run': { type: 'boolean' },
      json: { type: 'boolean' },
    });
    const [action, ...tools] = positionals;
    if (action !== 'write' && action !== 'check') throw new UsageError('say write or check');
    const unknown = tools.find((tool) => !TOOLS.includes(tool));
    if (unknown) throw new UsageError(`there is no file for '${unknown}'. Known: ${TOOLS.join(', ')}`);
    const { root } = repositoryAt(io);
    const { policy, problems } = await loadPolicy({ root });
    if (problems.length > 0)
      throw new CannotError(`${POLICY_PATH} has mistakes; 'countersign policy check' shows them`);
    const there = (name: string) => fs.existsSync(path.join(root, name));
    const chosen = CONTEXT_FILES.filter(({ tool, file, kind, traces }) =>
      tools.length > 0
        ? tools.includes(tool)
        : values.all || traces.some(there) || (kind === 'ignore' && there(file)),
    );
    const files = chosen.map((entry) => {
      const now = fileText(path.join(root, entry.file));
      return { ...entry, now, next: nextText(entry, now, policy.contextDeny) };
    });
    const behind = files.filter(({ now, next }) => now !== next);
    if (action === 'check') {
      if (values.json)
        io.out(
          `${JSON.stringify(
            {
              schema: 'countersign.context/1',
              deny: policy.contextDeny,
              files: files.map(({ tool, file, effect, limits, now, next }) => ({
                tool,
                file,
                inLine: now === next,
                effect,
                limits,
              })),
            },
            null,
            2,
          )}\n`,
        );
      else {
        for (const { tool, file } of behind)
          io.out(`${file}: not in line with the policy (${tool}); run 'countersign context write'\n`);
        if (behind.length === 0) io.out(`${files.length} files are in line with the policy.\n`);
      }
      return behind.length > 0 ? 1 : 0;
    }
    for (const { file, tool, next, effect, limits } of behind) {
      const target = path.join(root, file);
      if (!values['dry-run']) {
        if (next === undefined) fs.rmSync(target);
        else replaceFile(target, next);
      }
      const word = effect === 'refuses' ? 'keeps the tool out' : 'keeps the files out of its index only';
      io.out(
        `${values['dry-run'] ? 'would do  ' : 'done  '}${file} (${tool}): ${next === undefined ? 'removed, it held nothing else' : `${word}; ${limits}`}\n`,
      );
    }
    if (behind.length === 0) io.out('Everything is in place.\n');
    if (policy.contextDeny.length > 0 && (there('.github/copilot-instructions.md') || values.all))
      io.out(
        `GitHub Copilot reads no file for this: paste into the repository's settings on GitHub, Copilot, Content exclusion (it does not hold for its agents):\n${ignoreLines(
          policy.contextDeny,
        )
          .map(
            (line) =>
              `- ${JSON.stringify(line.includes('/') && !line.startsWith('/') ? `/${line}` : line)}\n`,
          )
          .join('')}`,
      );
    return 0;
  },
};

function nextText({ kind, file }: ContextFile, now: string | undefined, deny: readonly string[]) {
  try {
    return (kind === 'claude' ? claudeText : ignoreText)(now, deny);
  } catch (error) {
    if (error instanceof JsonFileError)
      throw new CannotError(`${file}: ${error.message}; mend it and run this again`);
    throw error;
  }
}
