import type { Mode } from '../provenance/origin.ts';
import type { Category } from '../regions/region.ts';
import { ACTIONS, type Action } from './action.ts';
import { matchesName, matchesPath } from './globMatch.ts';
import type { Policy, PolicyLayer, ScopeRule } from './policy.ts';

/** What AI text would touch; the question every control asks (editor, agent hook, verify). */
export interface Question {
  /** Worktree-relative, forward slashes. */
  readonly path: string;
  /** Categories of the regions touched or created; empty when the code guards nothing. */
  readonly categories: readonly Category[];
  readonly symbols?: readonly string[];
  readonly tool?: string;
  readonly model?: string;
  readonly mode?: Mode;
  /** `unknown` asks about text nobody recorded; absent or `ai` about AI text. */
  readonly origin?: 'ai' | 'unknown';
}

export interface Decision {
  readonly action: Action;
  /** The policy's own reason, or ours when the policy gives none. One sentence. */
  readonly reason: string;
  /** Which rule of the policy decided, e.g. `scope[2]`, `defaults.auth`, `tools`; `default` when none did. */
  readonly rule: string;
}

const NOTHING: Decision = { action: 'allow', reason: 'The policy asks for nothing here.', rule: 'default' };

/** The strictest answer of all layers. */
export function decide(policy: Policy, question: Question): Decision {
  let best = NOTHING;
  for (const layer of policy.layers)
    for (const decision of question.origin === 'unknown'
      ? [decideUnknown(layer, question)]
      : [decideTool(layer, question), decidePlace(layer, question), decidePaste(layer, question)])
      best = stricter(best, decision);
  return best;
}

/** What the place asks, whichever tool wrote there: what a review or verification can answer. */
export function decideWhere(policy: Policy, question: Question): Decision {
  if (question.origin === 'unknown') return decide(policy, question);
  let best = NOTHING;
  for (const layer of policy.layers)
    for (const decision of [decidePlace(layer, question), decidePaste(layer, question)])
      best = stricter(best, decision);
  return best;
}

/** Whether a tool, model and mode is approved at all, wherever it writes. */
export function decideToolUse(policy: Policy, question: Omit<Question, 'path' | 'categories'>): Decision {
  let best = NOTHING;
  for (const layer of policy.layers)
    best = stricter(best, decideTool(layer, { ...question, path: '', categories: [] }));
  return best;
}

function stricter(a: Decision, b: Decision): Decision {
  return ACTIONS.indexOf(b.action) > ACTIONS.indexOf(a.action) ? b : a;
}

function decideTool({ tools }: PolicyLayer, { tool, model, mode }: Question): Decision {
  if (!tools || tool === undefined) return NOTHING;
  const named = tools.approved.filter(({ name }) => matchesName(name, tool));
  if (named.length === 0)
    return { action: tools.unlisted, reason: `${tool} is not an approved tool.`, rule: 'tools' };
  const modelled = named.filter(
    ({ models }) =>
      models === undefined || (model !== undefined && models.some((glob) => matchesName(glob, model))),
  );
  if (modelled.length === 0) {
    const reason =
      model === undefined
        ? `${tool} did not say which model it used, and only some are approved.`
        : `${tool} is approved, its model ${model} is not.`;
    return { action: tools.unlisted, reason, rule: 'tools' };
  }
  if (mode !== undefined && !modelled.some(({ modes }) => modes === undefined || modes.includes(mode)))
    return { action: tools.unlisted, reason: `${tool} is approved, but not in mode ${mode}.`, rule: 'tools' };
  return NOTHING;
}

function decidePlace(layer: PolicyLayer, question: Question): Decision {
  let best: Decision | undefined;
  layer.scope.forEach((rule, index) => {
    if (!ruleMatches(rule, question)) return;
    const decision = { action: rule.action, reason: rule.reason ?? reasonOf(rule), rule: `scope[${index}]` };
    best = best ? stricter(best, decision) : decision;
  });
  if (best) return best;
  const keys = question.categories.length > 0 ? question.categories : (['other'] as const);
  return keys
    .map((key): Decision => {
      const action = layer.defaults[key] ?? 'allow';
      const reason =
        key === 'other'
          ? 'The policy asks it of all AI code.'
          : `The policy asks it of AI code in ${key} regions.`;
      return action === 'allow' ? NOTHING : { action, reason, rule: `defaults.${key}` };
    })
    .reduce(stricter);
}

function decidePaste({ pastes }: PolicyLayer, { mode, categories }: Question): Decision {
  if (!pastes || mode !== 'paste' || categories.length === 0) return NOTHING;
  return {
    action: pastes,
    reason: 'The policy asks it of pasted AI code in security regions.',
    rule: 'pastes',
  };
}

function decideUnknown({ unknown }: PolicyLayer, { categories }: Question): Decision {
  if (!unknown || categories.length === 0) return NOTHING;
  return {
    action: unknown,
    reason: 'Nobody recorded who wrote it, and the policy asks it of such code in security regions.',
    rule: 'unknown',
  };
}

function ruleMatches(rule: ScopeRule, question: Question): boolean {
  const { path, categories, symbols = [], tool, mode } = question;
  return (
    (!rule.paths || rule.paths.some((glob) => matchesPath(glob, path))) &&
    (!rule.categories || rule.categories.some((category) => categories.includes(category))) &&
    (!rule.symbols || rule.symbols.some((glob) => symbols.some((symbol) => matchesName(glob, symbol)))) &&
    (!rule.tools || (tool !== undefined && rule.tools.some((glob) => matchesName(glob, tool)))) &&
    (!rule.modes || (mode !== undefined && rule.modes.includes(mode)))
  );
}

function reasonOf(rule: ScopeRule): string {
  const where = [
    ...(rule.categories ? [`${rule.categories.join(' or ')} regions`] : []),
    ...(rule.symbols ? [`symbols ${rule.symbols.join(', ')}`] : []),
    ...(rule.paths ? [`files ${rule.paths.join(', ')}`] : []),
  ];
  const who = rule.tools ? ` by ${rule.tools.join(', ')}` : '';
  return `The policy has a rule for AI code${who} in ${where.join(' of ') || 'this repository'}.`;
}
