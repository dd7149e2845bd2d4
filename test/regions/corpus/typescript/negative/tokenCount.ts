export function countTokens(text: string): number {
  return Math.ceil(text.length / 4);
}

export const costOf = (text: string, perToken: number) => countTokens(text) * perToken;
