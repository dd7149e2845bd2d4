/** Every rule a finding can name, with what it means; docs/findings.md and SARIF take their texts from here. */
export const FINDING_RULES = {
  'ai-in-region': 'AI code stands in a security region, and the policy wants people to know.',
  'missing-review': 'AI code stands in a security region that needs a review and has none at this content.',
  'missing-verification':
    'AI code stands in a security region that needs a signed verification by a qualified person and has none at this content.',
  'stale-verification': 'The verification of a region is older than the policy allows (periodicReview.days).',
  'denied-scope': 'AI code stands where the policy does not let AI write.',
  'unapproved-tool': 'AI code comes from a tool, model or mode that the policy does not approve.',
  'unknown-in-region': 'Code whose origin nobody recorded stands in a security region.',
  'paste-origin':
    'A large paste from outside the editor has not been explained, and the policy asks where it came from.',
  'no-record': 'A commit carries no record: it was made without capture.',
  'missing-note': 'A commit names a record and the note with the record is not there.',
  'altered-note': 'The note of a commit is not the one its message names.',
  'foreign-note': 'A note stands at a commit whose message names no record.',
  'counts-disagree': 'The counts in a commit message are not those of its diff and record.',
  'forged-block': 'The trailer block of a commit message is malformed, forged or contradicts itself.',
  'duplicate-block': 'Two trailer blocks of one commit carry the same id and say different things.',
  'missing-ticket': 'A commit message names no change ticket, and the policy asks for one.',
  'commit-signature': 'The signature of a commit is bad.',
  'not-analysed': 'A file or commit could not be analysed, so nothing is known about it.',
  'policy-changed':
    'The range changes the policy that is applied to it; the version before the range counts.',
  'policy-broken': 'The policy has mistakes.',
} as const;

export type FindingRule = keyof typeof FINDING_RULES;
