import type { Mode } from '../provenance/origin.ts';
import type { Category } from '../regions/region.ts';
import type { Action, Askable } from './action.ts';
import type { TrailerStyle } from './trailerStyle.ts';

/** The effective policy: what one or several policy files say together, strictest wins (docs/policy.md). */
export interface Policy {
  /** What each file says by itself. Every question is put to each layer and the strictest answer counts. */
  readonly layers: readonly PolicyLayer[];
  /** Distinct reviewers a `require-review` region needs. Absent: 1. */
  readonly reviewers?: number;
  /** A review by the commit's author does not count. Absent: false. */
  readonly notAuthor?: boolean;
  /** Nor one by the person whose prompt produced the text. Absent: false. */
  readonly notPrompter?: boolean;
  /** Globs of files AI tools may not read. */
  readonly contextDeny: readonly string[];
  /** Statements a verifier confirms, by category, besides the built-in ones. */
  readonly checklists: Readonly<Partial<Record<Category, readonly string[]>>>;
  readonly scanners: readonly Scanner[];
  /** Regular expressions a commit message must match somewhere (a ticket number); every one of them. */
  readonly tickets: readonly string[];
  readonly trailerStyle?: TrailerStyle;
  /** What an agent's edit gets when our own check fails. Absent: allow (and record `unknown`). */
  readonly agentsOnError?: 'allow' | 'deny';
  /** An edit that will need this or more is first put to the agent's person. Absent: nobody is asked. */
  readonly agentsAsk?: Askable;
  readonly regionRules: readonly RegionRule[];
  readonly regionQueries: readonly RegionQuery[];
  /** Extension id -> tool name, for completion providers we do not know. */
  readonly assistants: Readonly<Record<string, string>>;
  /** Days after which verified regions are to be looked at again. */
  readonly periodicReviewDays?: number;
  readonly waivers: readonly PolicyWaiver[];
  /** Longest time a waiver may run, in days. */
  readonly waiverMaxDays?: number;
  /** A large paste from outside is a finding until a person says where it came from. Absent: false. */
  readonly pastesMustSay?: boolean;
  /** Lines from which on a paste is large. Absent: 5. */
  readonly pasteLines?: number;
  /** Characters from which on it is, too. Absent: 200. */
  readonly pasteCharacters?: number;
}

/** A tree-sitter query of a team's own: what its `@region` captures is a region. */
export interface RegionQuery {
  readonly language: string;
  readonly category: Category;
  readonly query: string;
  /** Globs. Absent: every file of the language. */
  readonly paths?: readonly string[];
  readonly reason?: string;
}

export interface PolicyLayer {
  /** Action for AI text by category; `other` is code in no region. Absent: allow. */
  readonly defaults: Readonly<Partial<Record<Category | 'other', Action>>>;
  /** Action for text of unknown origin in a region. Absent: allow. */
  readonly unknown?: Action;
  /** Action for pasted text in a region (mode `paste`). Absent: as any other AI text. */
  readonly pastes?: Action;
  readonly tools?: ToolSection;
  /** In file order; a finding names its rule as `scope[index]`. */
  readonly scope: readonly ScopeRule[];
  /** Absent: this layer does not say who is qualified. Present: only these are, whatever other layers say. */
  readonly verifiers?: readonly Verifier[];
  /** Globs of files without regions (generated, vendored). Absent: no say. Present: nothing else may be left out. */
  readonly leftOut?: readonly string[];
}

export interface ToolSection {
  /** Action for tools, models and modes that `approved` does not name. */
  readonly unlisted: 'allow' | 'warn' | 'deny';
  readonly approved: readonly ApprovedTool[];
}

export interface ApprovedTool {
  /** Glob over tool names. */
  readonly name: string;
  /** Globs; absent = every model. */
  readonly models?: readonly string[];
  /** Absent = every mode. */
  readonly modes?: readonly Mode[];
  /** What the tool may get at, in the organisation's own words; for `countersign tools` and the evidence. */
  readonly access?: readonly string[];
}

/** Matches when every condition that is present matches; one without conditions matches everything. */
export interface ScopeRule {
  readonly paths?: readonly string[];
  readonly categories?: readonly Category[];
  readonly symbols?: readonly string[];
  readonly tools?: readonly string[];
  readonly modes?: readonly Mode[];
  readonly action: Action;
  readonly reason?: string;
}

export interface Verifier {
  readonly name: string;
  readonly emails: readonly string[];
  /** `ssh-ed25519 AAAA…` as in an allowed-signers file, or `gpg:FINGERPRINT`. */
  readonly keys: readonly string[];
  /** Absent = all categories. */
  readonly categories?: readonly Category[];
  readonly training?: readonly Training[];
}

export interface Training {
  readonly course: string;
  /** `YYYY-MM-DD`. */
  readonly completed: string;
  /** `YYYY-MM-DD`, last valid day. Absent = does not expire. */
  readonly expires?: string;
}

export interface Scanner {
  readonly name: string;
  /** Commits with AI lines in these categories need a result. Absent = all commits with AI lines. */
  readonly categories?: readonly Category[];
}

export interface RegionRule {
  readonly category: Category;
  readonly paths: readonly string[];
  readonly reason?: string;
}

export interface PolicyWaiver {
  readonly fingerprint: string;
  readonly by: string;
  readonly reason: string;
  /** `YYYY-MM-DD`, last valid day. */
  readonly until: string;
}
