import * as fs from 'node:fs';
import * as path from 'node:path';
import { shortDigest } from '../core/policy/policyDigest.ts';
import type { Repository } from '../git/repository.ts';
import { EvidenceContext } from '../node/evidenceContext.ts';
import { type LoadedPolicy, loadPolicy, POLICY_PATH } from '../node/loadPolicy.ts';
import { CannotError, type Command, UsageError } from './command.ts';
import { readOptions } from './readOptions.ts';
import { repositoryAt } from './repositoryAt.ts';

export const command: Command = {
  summary: 'validates the policy, prints the effective one, or its digest',
  usage: 'check|show|digest [--rev REV] [--json]',
  options: [
    ['check', 'every mistake with its line and the way out; exit 1 when there is one'],
    ['show', 'the effective policy, and which file and line each part came from'],
    ['digest', 'its digest; trailers carry the first 12 digits'],
    ['--rev REV', 'the policy of a commit instead of the worktree'],
    ['--json', 'prints countersign.policy/1'],
  ],
  example: 'countersign policy check',
  async run(args, io) {
    const { values, positionals } = readOptions(args, { rev: { type: 'string' }, json: { type: 'boolean' } });
    const [action, ...more] = positionals;
    if (more.length > 0 || !action || !['check', 'show', 'digest'].includes(action))
      throw new UsageError('say check, show or digest');
    const repository = repositoryAt(io);
    const { root } = repository;
    const loaded = await loadPolicy({ root, ...(values.rev === undefined ? {} : { rev: values.rev }) });
    if (values.rev !== undefined && !loaded.exists)
      throw new CannotError(`there is no ${POLICY_PATH} in ${values.rev}; name a commit that has one`);
    if (values.json) io.out(`${JSON.stringify(asJson(loaded), null, 2)}\n`);
    else if (action === 'digest') io.out(`${loaded.digest}\n`);
    else if (action === 'show') io.out(asText(loaded));
    else {
      for (const { file, line, column, message, fix } of loaded.problems)
        io.out(`${file}:${line}:${column}: ${message} ${fix}\n`);
      const mistakes = await queryProblems(repository, loaded);
      for (const line of mistakes) io.out(`${line}\n`);
      if (mistakes.length > 0) return 1;
      if (loaded.problems.length === 0)
        io.out(
          loaded.exists
            ? `${loaded.sources.map(({ name }) => name).join(', ')}: valid, digest ${shortDigest(loaded.digest)}\n`
            : `There is no ${POLICY_PATH}: the built-in default holds, digest ${shortDigest(loaded.digest)}.\n`,
        );
    }
    return loaded.problems.length > 0 ? 1 : 0;
  },
};

/** Mistakes in the policy's own queries, one line each with file and line: where the row of the query stands in a source. */
async function queryProblems(repository: Repository, loaded: LoadedPolicy): Promise<string[]> {
  if (loaded.policy.regionQueries.length === 0) return [];
  const found = await new EvidenceContext(repository, loaded).queryMistakes();
  return found.map(({ query, row, message }) => {
    const text = query.query.split('\n')[row]?.trim() ?? '';
    const place = placeOf(repository.root, loaded, text);
    return `${place}: this query for ${query.language} does not compile: ${message}. Try it with 'tree-sitter query', then run 'countersign policy check' again.`;
  });
}

function placeOf(root: string, { sources }: LoadedPolicy, text: string): string {
  for (const { name } of sources) {
    try {
      const lines = fs.readFileSync(path.join(root, name), 'utf8').split('\n');
      const at = lines.findIndex((line) => text !== '' && line.includes(text));
      if (at >= 0) return `${name}:${at + 1}`;
    } catch {
      // A policy of a revision or of another place.
    }
  }
  return sources[0]?.name ?? POLICY_PATH;
}

function asJson({ policy, digest, exists, problems, sources }: LoadedPolicy) {
  return {
    schema: 'countersign.policy/1',
    digest,
    exists,
    problems,
    sources: sources.map(({ name, parsed }) => ({ name, lines: parsed.lines })),
    policy,
  };
}

/** One line for each statement of the files, in the order of the files, with where it stands. */
function asText({ digest, exists, sources, policy }: LoadedPolicy): string {
  const out = [`# effective policy, digest ${digest}`];
  if (!exists) out.push('# no policy file: the built-in default holds');
  const rows: [string, string][] = [];
  for (const [at, { name, parsed }] of sources.entries()) {
    const [layer] = parsed.policy.layers;
    if (!layer) continue;
    const where = (key: string) => {
      const line = parsed.lines[key];
      return `${name}${line === undefined ? ' (built in)' : `:${line}`}`;
    };
    const say = (key: string, text: string) => rows.push([text, where(key)]);
    if (at > 0) rows.push(['', '']);
    for (const [category, action] of Object.entries(layer.defaults))
      say(`defaults.${category}`, `defaults.${category}: ${action}`);
    if (layer.unknown) say('unknown', `unknown: ${layer.unknown}`);
    if (layer.pastes) say('pastes', `pastes: ${layer.pastes}`);
    if (layer.tools) {
      say('tools', `tools.unlisted: ${layer.tools.unlisted}`);
      layer.tools.approved.forEach((tool, n) => {
        say(`tools.approved[${n}]`, `tools.approved[${n}]: ${JSON.stringify(tool)}`);
      });
    }
    layer.scope.forEach((rule, n) => {
      say(`scope[${n}]`, `scope[${n}]: ${JSON.stringify(rule)}`);
    });
    layer.verifiers?.forEach((verifier, n) => {
      say(
        `verifiers[${n}]`,
        `verifiers[${n}]: ${verifier.name} <${verifier.emails.join(', ')}> ${(verifier.categories ?? ['all']).join(', ')}`,
      );
    });
    const { layers: _, ...rest } = parsed.policy;
    for (const [key, value] of Object.entries(rest)) {
      const empty = typeof value === 'object' && Object.keys(value as object).length === 0;
      if (!empty) say(SECTION_OF[key] ?? key, `${SECTION_OF[key] ?? key}: ${JSON.stringify(value)}`);
    }
    if (layer.leftOut) say('regions', `regions without detection: ${JSON.stringify(layer.leftOut)}`);
  }
  if (sources.length === 0)
    for (const layer of policy.layers)
      for (const [category, action] of Object.entries(layer.defaults))
        rows.push([`defaults.${category}: ${action}`, 'built in']);
  const width = Math.min(72, Math.max(...rows.map(([text]) => text.length), 0));
  for (const [text, where] of rows) out.push(where ? `${text.padEnd(width)}  # ${where}` : '');
  return `${out.join('\n')}\n`;
}

const SECTION_OF: Readonly<Record<string, string>> = {
  reviewers: 'review.reviewers',
  notAuthor: 'review.notAuthor',
  notPrompter: 'review.notPrompter',
  contextDeny: 'context.deny',
  tickets: 'tickets',
  trailerStyle: 'trailers.style',
  agentsOnError: 'agents.onError',
  agentsAsk: 'agents.ask',
  regionRules: 'regions.rules',
  periodicReviewDays: 'periodicReview.days',
  waivers: 'waivers.list',
  waiverMaxDays: 'waivers.maxDays',
  regionQueries: 'regions.queries',
  pastesMustSay: 'outsidePastes.mustSay',
  pasteLines: 'outsidePastes.lines',
  pasteCharacters: 'outsidePastes.characters',
};
