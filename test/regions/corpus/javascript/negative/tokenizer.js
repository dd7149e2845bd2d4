const WORD = /\w+|\S/g;

export function tokenize(text) {
  const tokens = [];
  for (const match of text.matchAll(WORD)) tokens.push({ value: match[0], index: match.index });
  return tokens;
}

export function peek(tokens, at) {
  return tokens[at] ?? null;
}
