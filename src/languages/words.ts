/**
 * Compounds whose last word says something else alone: an audio session signs nobody in, and the time of an access is
 * no right to it. They say nothing to any rule.
 */
const HARMLESS =
  /\b(?:(?:audio|video|capture|media|record|recording|editing|editor|debug|debugger|drawing|url|terminal|shell|training|inference|playback|render|rendering|tf|ar|xr|vr|tmux) sessions?|access (?:times?|counts?|order|patterns?|dates?|timestamps?)|(?:lexer|parser|syntax|peek|lookahead|punctuation|punctuator|operator|eof|cancell?ation|design) tokens?)\b/g;

/**
 * Splits an identifier into lower-case words: `verifyJWTToken`, `verify_jwt_token`, `verify-jwt-token` read
 * `verify jwt token`.
 */
export function wordsOf(name: string): string {
  return name
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replace(/([A-Z]+)([A-Z][a-z])/g, '$1 $2')
    .replace(/[^A-Za-z0-9]+/g, ' ')
    .toLowerCase()
    .replace(HARMLESS, ' ')
    .trim();
}
