import type { PasteThreshold } from '../core/classify/outsidePaste.ts';
import type { CaptureSelfTest } from '../core/provenance/captureSelfTest.ts';
import type { OriginRecord } from '../core/provenance/origin.ts';
import type { Category } from '../core/regions/region.ts';

/**
 * Custom messages between client and server; everything else is plain LSP.
 * Offsets are UTF-16 code units of the document as the editor holds it (with its own line endings).
 */

/** `initializationOptions`. */
export interface ServerOptions {
  /** Absolute path of the editor's storage for this workspace: where folders without git are recorded. */
  readonly storage?: string;
  /**
   * How a client wants diagnostics: sent (`push`, the default), or to be asked for (`pull`), when it says in its
   * capabilities that it can (`textDocument.diagnostic`).
   */
  readonly diagnostics?: 'push' | 'pull';
}

/** Spans on the wire: pairs of (length, index into origins); index -1 is `base`. */
export interface WireSpans {
  readonly runs: readonly (readonly [length: number, origin: number])[];
  readonly origins: readonly OriginRecord[];
}

/** Client -> server notification: the origins of a document at a version. Whole state, so nothing can drift. */
export const SPANS = 'countersign/spans';
export interface SpansParams {
  readonly uri: string;
  readonly version: number;
  /** Length of the text the spans cover; the server checks it against its own copy. */
  readonly length: number;
  readonly spans: WireSpans;
  /** The document has just been saved: git may be asked about it the next moment, so it is recorded at once. */
  readonly saved?: boolean;
}

/**
 * Client -> server request: what is known about this content? Asked when a document opens and after a
 * reload from disk. The server looks in the ledger by content, compares with the newest known content of
 * the path, and answers `base` for what the commit already had and `unknown` for the rest.
 */
export const ATTRIBUTE = 'countersign/attribute';
export interface AttributeParams {
  readonly uri: string;
  readonly version: number;
}
export interface AttributeResult {
  readonly version: number;
  readonly length: number;
  readonly spans: WireSpans;
  /** False when the document is in no repository and no workspace folder: nothing will be recorded. */
  readonly tracked: boolean;
}

/** Client -> server request: files or folders have new names; answered when the ledger knows them. */
export const RENAMED = 'countersign/renamed';
export interface RenamedParams {
  /** URIs. */
  readonly files: readonly { readonly from: string; readonly to: string }[];
}

/** One cell of a notebook: its text as the editor holds it, and origins in its offsets. */
export interface NotebookCell {
  readonly text: string;
  readonly spans: WireSpans;
}

/** Client -> server notification: a notebook was saved; its file has the origins of its cells. */
export const NOTEBOOK_SAVED = 'countersign/notebookSaved';
export interface NotebookSavedParams {
  /** Of the file. */
  readonly uri: string;
  /** In the order of the notebook. */
  readonly cells: readonly NotebookCell[];
}

/** Client -> server request: what is known about the cells of a notebook file as it lies on disk. */
export const NOTEBOOK = 'countersign/notebook';
export interface NotebookParams {
  readonly uri: string;
}
export interface NotebookResult {
  /** In the order of the notebook; empty when nothing is tracked. */
  readonly cells: readonly NotebookCell[];
}

/** Client -> server request: the evidence of the region behind a finding, as text for people. */
export const EXPLAIN = 'countersign/explain';
export interface ExplainParams {
  readonly uri: string;
  readonly fingerprint: string;
}

/** Client -> server request: the security regions of an open document, to be highlighted. */
export const REGIONS = 'countersign/regions';
export interface RegionsParams {
  readonly uri: string;
}
export interface RegionsResult {
  /** Of the document as last analysed; -1 when nobody has written in it yet: then the regions are of the text now. */
  readonly version: number;
  /** Lines are 1-based and inclusive. */
  readonly regions: readonly {
    readonly category: Category;
    readonly symbol: string;
    readonly startLine: number;
    readonly endLine: number;
    readonly why: string;
  }[];
}

/** Server -> client notification: counts for the status item, and what is wrong when something is. */
export const STATUS = 'countersign/status';
export interface StatusParams {
  readonly findings: number;
  /** Extension ids that the policy calls assistants, with their tool. */
  readonly assistants?: Readonly<Record<string, string>>;
  /** What the policies of the open files call a large paste, the strictest of them. */
  readonly pasteThreshold?: PasteThreshold;
  readonly problem?: string;
  readonly bad?: boolean;
}

/** `data` of the hint at a large paste from outside that nobody has explained. Lines are 1-based and inclusive. */
export interface PasteHint {
  readonly paste: { readonly startLine: number; readonly endLine: number };
}

/** Client -> server notification: what the test of capture said, to be kept for `countersign doctor`. */
export const HEALTH = 'countersign/health';
export interface HealthParams {
  readonly health: CaptureSelfTest;
  /** Absolute paths of the workspace's folders. */
  readonly folders: readonly string[];
}

/** Client -> server request: one call of the `countersign` command, for what the editor does not do by itself. */
export const RUN_CLI = 'countersign/run';
export interface RunCliParams {
  /** Absolute path it runs in. */
  readonly folder: string;
  readonly args: readonly string[];
}
export interface RunCliResult {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Client -> server request: does the policy forbid AI text on this line? Asked when the caret moves. */
export const SCOPE = 'countersign/scope';
export interface ScopeParams {
  readonly uri: string;
  /** 1-based. */
  readonly line: number;
}
export interface ScopeResult {
  /** One sentence for the person; absent when AI may write there. */
  readonly refused?: string;
  /** Symbol of the region, so that it is said once. */
  readonly region?: string;
}

/** Client -> server request: AI tools of a folder against its policy. The editor says what only it knows. */
export const TOOLS = 'countersign/tools';
export interface ToolsParams {
  /** Absolute path. */
  readonly folder: string;
  /** Every installed extension; those that are no AI tool are left out of the answer. */
  readonly extensions: readonly { readonly id: string; readonly version: string; readonly active: boolean }[];
  /** Language models that extensions registered (`vscode.lm`). */
  readonly models: readonly { readonly vendor: string; readonly family: string; readonly id: string }[];
}
export interface ToolState {
  readonly kind: 'extension' | 'configuration' | 'mcp-server' | 'language-model';
  /** As the policy names it; MCP servers as `mcp:NAME`. */
  readonly tool: string;
  /** File, extension with version, or model. */
  readonly where: string;
  readonly state: 'approved' | 'limited' | 'unapproved' | 'unknown';
  /** What the policy lets it get at, in the policy's words. */
  readonly access: readonly string[];
}
export interface ToolsResult {
  readonly tools: readonly ToolState[];
}
