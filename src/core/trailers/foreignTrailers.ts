/** A claim of AI help in another tool's words. A claim, not a record: nothing binds it to lines. */
export interface ForeignTrailer {
  readonly key: string;
  readonly value: string;
  /** Kebab-case tool, where the trailer says which. */
  readonly tool?: string;
  readonly model?: string;
  /** Which convention it follows, e.g. `co-author`, `assisted-by`, `whogitit`. */
  readonly convention: string;
}

// Anchored on addresses: a person may be called Claude (field notes 4).
const CO_AUTHORS: readonly (readonly [address: RegExp, tool: string])[] = [
  [/^noreply@anthropic\.com$/, 'claude-code'],
  [/^noreply@openai\.com$/, 'codex'],
  [/^(\d+\+)?copilot@users\.noreply\.github\.com$|^copilot@github\.com$/, 'github-copilot'],
  [/^\d+\+copilot(-swe-agent)?(\[bot\])?@users\.noreply\.github\.com$/, 'github-copilot'],
  [/^cursoragent@cursor\.com$/, 'cursor'],
  [/^noreply@aider\.chat$|^aider@aider\.chat$/, 'aider'],
  [/^opensource@block\.xyz$/, 'goose'],
  [/^noreply@codeium\.com$/, 'windsurf'],
  [/^noreply@amazon\.com$/, 'amazon-q'],
  [/^amp@ampcode\.com$/, 'amp'],
  [/^noreply@cline\.bot$/, 'cline'],
  [/^gemini-cli-agent@google\.com$/, 'gemini-cli'],
  [/^noreply@opencode\.ai$/, 'opencode'],
  [/^noreply@pi\.dev$/, 'pi'],
];

const CONVENTIONS: Readonly<Record<string, string>> = {
  'assisted-by': 'assisted-by',
  'generated-by': 'generated-by',
  'synthesized-by': 'synthesized-by',
  'ai-assisted': 'block',
  'made-with': 'made-with',
  'claude-session': 'claude',
  'claude-workflow': 'claude',
  'agent-logs-url': 'copilot-agent',
  'entire-checkpoint': 'entire',
  'ai-authored-by': 'kiro-metrics',
  'ai-authorship': 'kiro-metrics',
  'ai-lines': 'line-counts',
  'human-lines': 'line-counts',
  'ai-attribution': 'kiro-metrics',
  'ai-session': 'whogitit',
  'ai-model': 'whogitit',
  'ai-modified': 'whogitit',
};

const LINE = /^[ \t]*([A-Za-z0-9-]+)[ \t]*:[ \t]*(.+?)[ \t]*$/;
const GENERATED_WITH = /^\W{0,3}(?:🤖 )?(Generated|Made) with \[?(Claude Code|Cursor)\]?/u;

/** AI trailers of other tools anywhere in a message, also inside squash text, in order, each once. */
export function foreignTrailers(message: string): ForeignTrailer[] {
  const out = new Map<string, ForeignTrailer>();
  for (const line of message.split(/\r?\n/)) {
    const found = foreignOf(line);
    if (found) out.set(`${found.key.toLowerCase()}:${found.value}`, found);
  }
  return [...out.values()];
}

function foreignOf(line: string): ForeignTrailer | undefined {
  const prose = GENERATED_WITH.exec(line.trim());
  if (prose)
    return {
      key: `${prose[1]} with`,
      value: line.trim(),
      tool: prose[2] === 'Cursor' ? 'cursor' : 'claude-code',
      convention: 'made-with',
    };
  const match = LINE.exec(line);
  if (!match) return undefined;
  const [, key = '', value = ''] = match;
  const lower = key.toLowerCase();
  if (lower === 'co-authored-by' || lower === 'co-developed-by') return coAuthor(key, value);
  const convention = CONVENTIONS[lower];
  if (!convention) return undefined;
  return { key, value, ...namedAgent(lower, value), convention };
}

function coAuthor(key: string, value: string): ForeignTrailer | undefined {
  const match = /^(.*?)\s*<([^<>\s]+)>$/.exec(value);
  if (!match) return undefined;
  const [, name = '', address = ''] = match;
  const tool = CO_AUTHORS.find(([pattern]) => pattern.test(address.toLowerCase()))?.[1];
  if (!tool) return undefined;
  const model = modelOfName(tool, name);
  return { key, value, tool, ...(model ? { model } : {}), convention: 'co-author' };
}

function modelOfName(tool: string, name: string): string | undefined {
  if (tool === 'aider') return /^aider \((.+)\)$/.exec(name)?.[1];
  return /^Claude ((?:Opus|Sonnet|Haiku)\b.*)$/.exec(name)?.[1];
}

/** `AGENT:MODEL [TOOLS]`, `TOOL (MODEL)`, or a bare name. */
function namedAgent(key: string, value: string): { tool?: string; model?: string } {
  if (key === 'ai-model') return { model: value };
  if (key === 'made-with' || key.endsWith('-by')) {
    const match = /^([^\s:()]+(?: [^\s:()]+)*?)(?::([^\s()]+)|\s+\(([^)]+)\)|(?=\s*\[|$))/.exec(value);
    if (!match) return {};
    const model = match[2] ?? match[3];
    return { tool: match[1]!.toLowerCase().replace(/[^a-z0-9]+/g, '-'), ...(model ? { model } : {}) };
  }
  if (key.startsWith('claude-')) return { tool: 'claude-code' };
  if (key === 'entire-checkpoint') return { tool: 'entire' };
  if (key === 'agent-logs-url') return { tool: 'github-copilot' };
  return {};
}
