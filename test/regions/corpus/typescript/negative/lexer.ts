export interface Token {
  readonly kind: 'name' | 'number' | 'key';
  readonly text: string;
}

export function nextToken(text: string, at: number): Token {
  const match = /^[a-z]+/.exec(text.slice(at));
  if (!match) throw new Error('invalid token');
  return { kind: 'name', text: match[0] };
}

export function getToken(tokens: Token[], key: number): Token {
  return tokens[key] ?? { kind: 'key', text: '' };
}
