import * as fs from 'node:fs';
import { resolve } from 'node:path';
import type { AgentEvent } from '../core/agents/agentEvent.ts';
import { decide } from '../core/policy/decide.ts';
import { matchesPath } from '../core/policy/globMatch.ts';
import type { Category, Region } from '../core/regions/region.ts';
import { stateDir } from '../git/repository.ts';
import type { PlacedFile } from './agentRecorder.ts';
import { textOfBytes } from './canonicalBytes.ts';
import { EvidenceContext } from './evidenceContext.ts';
import { loadPolicy } from './loadPolicy.ts';
import { proposedText } from './proposedText.ts';

/**
 * What the policy says to an edit or a read before it happens: a reason to refuse, or nothing. Asks by path first, then
 * by the regions the proposed content touches or creates, when the payload proposes one.
 */
export async function refusalOf(
  event: AgentEvent,
  files: readonly PlacedFile[],
): Promise<string | undefined> {
  const { tool, model, mode } = event;
  for (const file of files) {
    const loaded = await loadPolicy({ root: file.repository.root, cacheDir: stateDir(file.repository) });
    if (event.kind === 'pre_read') {
      const denied = loaded.policy.contextDeny.find((glob) => matchesPath(glob, file.path));
      if (denied)
        return `${file.path} may not be read by AI in this repository (context.deny: ${denied}). Go on without it.`;
      continue;
    }
    const ask = (categories: readonly Category[], symbols: readonly string[]) =>
      decide(loaded.policy, {
        path: file.path,
        categories,
        symbols,
        tool,
        mode,
        ...(model === undefined ? {} : { model }),
      });
    let decision = ask([], []);
    if (decision.action !== 'deny') {
      let regions: readonly Region[];
      try {
        regions = await touchedRegions(file, event.cwd, new EvidenceContext(file.repository, loaded));
      } catch (error) {
        if (loaded.policy.agentsOnError !== 'deny') throw error;
        return `${file.path}: what this edit touches could not be told (${(error as Error).message}), and the policy says no then (agents.onError).`;
      }
      if (regions.length > 0)
        decision = ask(
          [...new Set(regions.map(({ category }) => category))],
          regions.map(({ symbol }) => symbol),
        );
    }
    if (decision.action === 'deny')
      return `${file.path}: ${decision.reason} (${decision.rule}) Propose the change as text for a person instead of writing it.`;
  }
  return undefined;
}

/** Regions that the proposed content changes or creates. */
async function touchedRegions(
  { absolute, path, evidence }: PlacedFile,
  cwd: string,
  context: EvidenceContext,
): Promise<readonly Region[]> {
  const source = evidence.movedFrom === undefined ? undefined : resolve(cwd, evidence.movedFrom);
  const before = currentText(source ?? absolute) ?? '';
  const after = proposedText(before, evidence);
  if (after === undefined || after === before) return [];
  const [old, fresh] = [await context.regions(path, before), await context.regions(path, after)];
  const known = new Set(old.regions.map(({ category, contentHash }) => `${category} ${contentHash}`));
  const kept = new Set(fresh.regions.map(({ category, contentHash }) => `${category} ${contentHash}`));
  return [
    ...fresh.regions.filter(({ category, contentHash }) => !known.has(`${category} ${contentHash}`)),
    ...old.regions.filter(({ category, contentHash }) => !kept.has(`${category} ${contentHash}`)),
  ];
}

function currentText(file: string): string | undefined {
  try {
    return textOfBytes(fs.readFileSync(file));
  } catch {
    return undefined;
  }
}
