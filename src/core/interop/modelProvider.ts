/** Who makes a model, where its name tells; as models.dev names them. */
export function modelProvider(model: string): string | undefined {
  if (/^claude/i.test(model)) return 'anthropic';
  if (/^(gpt|o\d|codex)/i.test(model)) return 'openai';
  if (/^gemini/i.test(model)) return 'google';
  return undefined;
}
