import type { Diagnostic } from 'vscode-languageserver/node';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Finding } from '../core/findings/finding.ts';
import type { Span } from '../core/provenance/span.ts';
import type { Region } from '../core/regions/region.ts';
import type { OpenRegions } from '../languages/openRegions.ts';
import type { Worktree } from './worktree.ts';

/** What the server knows about one open document at one version. */
export interface OpenDocument {
  readonly document: TextDocument;
  readonly worktree: Worktree;
  /** Worktree-relative, forward slashes. */
  readonly path: string;
  /** In the document's own offsets; covers `spansVersion` of it. */
  spans: readonly Span[];
  spansVersion: number;
  /** When its spans were last written into the ledger, milliseconds since the epoch. */
  recordedAt: number;
  regions: readonly Region[];
  findings: readonly Finding[];
  diagnostics: readonly Diagnostic[];
  /** Its regions, kept up to date from the first change on; before it they are looked up by content. */
  live: Promise<OpenRegions> | undefined;
  /** Version the regions and findings speak about. */
  analyzedVersion: number;
}
