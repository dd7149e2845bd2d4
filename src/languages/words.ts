/**
 * Compounds whose last word says something else alone: an audio session signs nobody in, and the time of an access is
 * no right to it. They say nothing to any rule.
 */
const HARMLESS =
  /\b(?:user agents?|(?:audio|video|capture|media|record|recording|editing|editor|debug|debugger|drawing|url|terminal|shell|training|inference|playback|render|rendering|tf|ar|xr|vr|tmux|watch|wc|mc|match|lobby|multiplayer|multipeer|workout|camera|scan|scene) sessions?|sign and magnitude|registers? (?:files?|mappings?|renaming|banks?|alloc\w*|operands?|pressure|masks?|units?)\b(?: \w+)*|tls (?:(?:extra )?data )?(?:sections?|director(?:y|ies)\d*|thread init section|slots?|offsets?|index|symbols?|relocations?|access model)|password char(?:acter)?s?|(?:memory|mem|page|segment|section|mmap|mprotect) permissions?|access (?:getters?|setters?|constructors?|times?|counts?|order|patterns?|dates?|timestamps?)|keys? (?:down|up|press(?:ed)?)|(?:lexer|parser|syntax|peek|lookahead|punctuation|punctuator|operator|eof|cancell?ation|design) tokens?|(?:next|page|pagination|continuation|following|unexpected|special|mask|pad|eos|bos|stop|prompt|completion|input|output|max|total) tokens?|(?:idempotency|idempotent|cache|partition|sort|dedup\w*|redis|s3|index|lookup|grouping|natural|composite) keys?|cryptos|crypto (?:currenc(?:y|ies)|coins?|prices?|pricing|symbols?|tick(?:ers?|s)|trad(?:ers?|es?|ing)|markets?|exchanges?|assets?|pairs?|news|portfolios?|holdings?|bots?|signals?|quotes?|charts?|candles?|klines?|ohlcv?|volumes?|indicators?|sentiment|analysis|analy[sz]er|screener|strateg(?:y|ies)|alerts?|watchlists?|rates?|payments?|donations?|invoices?|deposits?|withdrawals?|investments?|funds?|tax(?:es)?|panic|fear|predict(?:ions?|or)?|scanner|universe|whales?))\b/g;

/** Whether a thread may touch a control, and an editor change a shape, which frameworks ask in the words of access control; checksums against accidents; what went wrong with a file. */
const HARMLESS_CALL =
  /^os\.IsPermission$|(?:^|[._])(?:\w*dispatcher|UIThread)\.(?:Check|Verify)Access$|^(?:(?:this|base)\.)?VerifyAccess$|(?:^|\.)(?:editor|canvas|cell|grid)\.can_?[A-Za-z]\w*$|(?:^|\.)_*(?:crc|adler|xx_?hash|murmur|fnv|city_?hash)\w*(?:\(\))?\.\w+$/i;
/** Which machine owns an actor of a game (Unreal). Spring's `hasAuthority` begins small. */
const OF_ACTORS = /(?:^|\.)HasAuthority$/;
const CHECKSUM = /\b(?:crc ?\d*|adler ?\d*|xx ?hash\w*|murmur\w*|fnv\w*|city ?hash\w*)\b/;

/** Names of schemes whose capitals are no ends of words: `OAuth`, `WebAuthn`, `OpenIDConnect`, `enable2FA`. */
const SCHEMES: readonly (readonly [split: RegExp, whole: string])[] = [
  [/\bo auth(?=2?\b)/g, 'oauth'],
  [/\bweb authn\b/g, 'webauthn'],
  [/\bopen id (?=connect\b|provider\b|token\b|auth|config)/g, 'openid '],
  [/2 fa\b/g, ' 2fa'],
  [/\be2 ee\b/g, 'e2ee'],
];

/** Whether a dotted call says nothing to vocabulary, whatever its last word. */
export function isHarmlessCall(name: string): boolean {
  return HARMLESS_CALL.test(name) || OF_ACTORS.test(name);
}

/** Whether a class, by its words, is a checksum, which .NET derives from the base of cryptographic digests. */
export function isChecksum(words: string): boolean {
  return CHECKSUM.test(words);
}

/**
 * Splits an identifier into lower-case words: `verifyJWTToken`, `verify_jwt_token`, `verify-jwt-token` read
 * `verify jwt token`.
 */
export function wordsOf(name: string): string {
  return allWordsOf(name).replace(HARMLESS, ' ').trim();
}

/** The same, with the words that say nothing to any rule. */
export function allWordsOf(name: string): string {
  let words = name
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replace(/([A-Z]+)([A-Z][a-z])/g, '$1 $2')
    .replace(/[^A-Za-z0-9]+/g, ' ')
    .toLowerCase();
  for (const [split, whole] of SCHEMES) words = words.replace(split, whole);
  return words.trim();
}
