import * as fs from 'node:fs';
import { resolve } from 'node:path';
import type { AgentEvent } from '../core/agents/agentEvent.ts';
import { filesOfCommand } from '../core/agents/filesOfCommand.ts';
import { ACTIONS } from '../core/policy/action.ts';
import { decide } from '../core/policy/decide.ts';
import { matchesPath } from '../core/policy/globMatch.ts';
import type { Policy } from '../core/policy/policy.ts';
import type { Category, Region } from '../core/regions/region.ts';
import { findRepository, stateDir } from '../git/repository.ts';
import { type PlacedFile, placeFiles } from './agentRecorder.ts';
import { textOfBytes } from './canonicalBytes.ts';
import { type LoadedPolicy, loadPolicy } from './loadPolicy.ts';
import { proposedText } from './proposedText.ts';

/** What the policy answers when it does not just let something happen. One sentence or two of reason, for the model to act on. */
export interface Permission {
  readonly answer: 'ask' | 'deny';
  readonly reason: string;
}

/**
 * What the policy says to an edit, a read or a command before it happens; nothing: go on. Edits are asked about by path
 * first, then by the regions the proposed content touches or creates, when the payload proposes one. Of a command only the
 * files that it names literally can be asked about. Throws when a check failed, the policy lets that pass, and nothing else is refused.
 */
export async function permissionFor(event: AgentEvent): Promise<Permission | undefined> {
  if (event.kind === 'pre_edit' && event.files.length === 0) {
    const reason = await refusalOfUnread(resolve(event.cwd), 'it names no file');
    return reason === undefined ? undefined : { answer: 'deny', reason };
  }
  let question: Permission | undefined;
  let failure: unknown;
  for (const { file, use } of asksAbout(event))
    try {
      const loaded = await loadPolicy({ root: file.repository.root, cacheDir: stateDir(file.repository) });
      const permission = use === 'read' ? mayRead(loaded.policy, file) : await mayWrite(event, file, loaded);
      if (permission?.answer === 'deny') return permission;
      question ??= permission;
    } catch (error) {
      // Another file may still be one that is refused.
      failure ??= error;
    }
  if (failure !== undefined && question === undefined) throw failure;
  return question;
}

/**
 * The refusal of an edit that nobody could read: its payload, or the files it is about. Only a policy that says
 * `agents.onError: deny` refuses then. @param folder absolute; where the agent works.
 */
export async function refusalOfUnread(folder: string, what: string): Promise<string | undefined> {
  const repository = findRepository(folder);
  if (!repository) return undefined;
  const { policy } = await loadPolicy({ root: repository.root, cacheDir: stateDir(repository) });
  return policy.agentsOnError === 'deny' ? untold(what) : undefined;
}

const untold = (what: string) =>
  `What this edit touches could not be told (${what}), and the policy says no then (agents.onError).`;

/** The files an event is about, and what happens to them. */
function asksAbout(event: AgentEvent): { readonly file: PlacedFile; readonly use: 'read' | 'write' }[] {
  if (event.kind !== 'pre_shell')
    return placeFiles(event).map((file) => ({ file, use: event.kind === 'pre_read' ? 'read' : 'write' }));
  return filesOfCommand(event.command ?? '').flatMap(({ file: name, use }) =>
    placeFiles({ ...event, files: [{ file: name }] })
      // What is not there cannot be read: it was a pattern, an option's value.
      .filter(({ absolute }) => use === 'write' || fs.existsSync(absolute))
      .map((file) => ({ file, use })),
  );
}

function mayRead({ contextDeny }: Policy, { path, absolute }: PlacedFile): Permission | undefined {
  const isFolder = fs.statSync(absolute, { throwIfNoEntry: false })?.isDirectory() ?? false;
  const denied = contextDeny.find(
    (glob) => matchesPath(glob, path) || (isFolder && matchesPath(glob, `${path}/file`)),
  );
  return denied === undefined
    ? undefined
    : {
        answer: 'deny',
        reason: `${path} may not be read by AI in this repository (context.deny: ${denied}). Go on without it.`,
      };
}

async function mayWrite(
  event: AgentEvent,
  file: PlacedFile,
  loaded: LoadedPolicy,
): Promise<Permission | undefined> {
  const { tool, model, mode } = event;
  const { policy } = loaded;
  const ask = (categories: readonly Category[], symbols: readonly string[]) =>
    decide(policy, {
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
      regions = await touchedRegions(file, event.cwd, loaded);
    } catch (error) {
      if (policy.agentsOnError !== 'deny') throw error;
      return {
        answer: 'deny',
        reason: `${file.path}: ${untold((error as Error).message)}`,
      };
    }
    if (regions.length > 0)
      decision = ask(
        [...new Set(regions.map(({ category }) => category))],
        regions.map(({ symbol }) => symbol),
      );
  }
  const said = `${file.path}: ${decision.reason} (${decision.rule})`;
  if (decision.action === 'deny')
    return {
      answer: 'deny',
      reason: `${said} Propose the change as text for a person instead of writing it.`,
    };
  const from = policy.agentsAsk;
  if (from === undefined || ACTIONS.indexOf(decision.action) < ACTIONS.indexOf(from)) return undefined;
  return { answer: 'ask', reason: `${said} It will need: ${decision.action}.` };
}

/** Regions that the proposed content changes or creates. */
async function touchedRegions(
  { repository, absolute, path, evidence }: PlacedFile,
  cwd: string,
  loaded: LoadedPolicy,
): Promise<readonly Region[]> {
  const source = evidence.movedFrom === undefined ? undefined : resolve(cwd, evidence.movedFrom);
  const before = currentText(source ?? absolute) ?? '';
  const after = proposedText(before, evidence);
  // The agent may find it all the same, by rules of its own.
  if (after === undefined && evidence.edits && loaded.policy.agentsOnError === 'deny')
    throw new Error('the text it replaces is not in the file');
  if (after === undefined || after === before) return [];
  // Most events propose nothing: what reads regions is loaded for those that do.
  const { EvidenceContext } = await import('./evidenceContext.ts');
  const context = new EvidenceContext(repository, loaded);
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
