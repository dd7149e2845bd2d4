export class Parser {
  constructor(tokens) {
    this.tokens = tokens;
    this.at = 0;
  }

  expect(kind) {
    const token = this.tokens[this.at++];
    if (token.kind !== kind) throw new SyntaxError(`invalid token ${token.kind}`);
    return token;
  }
}
