/** Splits an identifier into lower-case words: `verifyJWTToken`, `verify_jwt_token`, `verify-jwt-token` read `verify jwt token`. */
export function wordsOf(name: string): string {
  return name
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replace(/([A-Z]+)([A-Z][a-z])/g, '$1 $2')
    .replace(/[^A-Za-z0-9]+/g, ' ')
    .toLowerCase()
    .trim();
}
