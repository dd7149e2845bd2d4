/** Ground truth by construction: a suite says who acts, the witness notes for every UTF-16 unit who put it there. */
import * as fs from 'node:fs';
import * as vscode from 'vscode';
import { type Actor, type Said, type Truth, wroteBy } from '../../lib/truth.ts';
import { until } from './until.ts';

interface WitnessedEvent {
  readonly k: 'CHG' | 'SEL';
  readonly doc: string;
  readonly changes?: readonly { readonly off: number; readonly len: number; readonly text: string }[];
  readonly reason?: number;
  readonly detailedReason?: { readonly source: string; readonly metadata: Record<string, unknown> };
  readonly wrote?: Actor;
  readonly kind?: number;
  readonly sel?: string;
}

/** A caret that has moved is heard of after the edit that moved it, in milliseconds; nothing else is waited for by the clock. */
const CARET_MS = 60;

export class Witness {
  readonly document: vscode.TextDocument;
  #actor: Actor = 'neither';
  readonly #start: string;
  #text: string;
  #truth: Truth[];
  readonly #states: { text: string; truth: Truth[] }[];
  readonly #events: WitnessedEvent[] = [];
  readonly #watching: vscode.Disposable;

  /** @param truth whose the text is now; by default everything stood there. */
  constructor(document: vscode.TextDocument, truth?: readonly Truth[]) {
    this.document = document;
    this.#start = document.getText();
    this.#text = this.#start;
    this.#truth = truth ? [...truth] : Array.from({ length: this.#text.length }, () => 'start');
    this.#states = [{ text: this.#text, truth: this.#truth }];
    this.#watching = vscode.Disposable.from(
      vscode.workspace.onDidChangeTextDocument((event) => this.#changed(event)),
      vscode.window.onDidChangeTextEditorSelection((event) => this.#selected(event)),
    );
  }

  get truth(): readonly Truth[] {
    return this.#truth;
  }

  /** Names who acts from now on, acts, and waits until `done` holds of the document and capture has made up its mind. */
  async by(actor: Actor, act: () => unknown, done: (text: string) => boolean): Promise<void> {
    this.#actor = actor;
    await act();
    await until(`what ${actor} does, in ${JSON.stringify(this.document.getText())}`, () =>
      done(this.document.getText()),
    );
    await this.settled();
  }

  /** Until nothing is awaited any more. Nothing wrong may be said at any moment of it. */
  async settled(): Promise<readonly Said[]> {
    let before = '';
    let since = Date.now();
    return await until('capture to make up its mind', () => {
      const said = originsOf(this.document.uri);
      const now = `${this.document.version} ${said.join()}`;
      if (said.length !== this.#text.length) return undefined;
      this.#refuseWrong(said);
      if (now !== before) {
        before = now;
        since = Date.now();
      }
      return isSettled(this.document.uri) && Date.now() - since >= CARET_MS ? said : undefined;
    });
  }

  /** `truth->said` to visible characters. Throws when anything is said that is not so. */
  async count(): Promise<Record<string, number>> {
    const said = await this.settled();
    const count: Record<string, number> = {};
    for (let at = 0; at < this.#text.length; at++) {
      if (!/\S/.test(this.#text.charAt(at))) continue;
      const key = `${this.#truth[at]}->${said[at]}`;
      count[key] = (count[key] ?? 0) + 1;
    }
    return count;
  }

  /** Appends what was seen to a JSONL file of the format of test/fixtures/editor-events-*.jsonl. */
  save(name: string, file: string): void {
    const line = { name, start: this.#start, events: this.#events, final: this.#text };
    fs.appendFileSync(file, `${JSON.stringify(line)}\n`);
  }

  dispose(): void {
    this.#watching.dispose();
  }

  #refuseWrong(said: readonly Said[]): void {
    const wrong: string[] = [];
    for (let at = 0; at < this.#text.length; at++) {
      if (!/\S/.test(this.#text.charAt(at))) continue;
      const [truth, claim] = [this.#truth[at]!, said[at]!];
      if (claim !== 'unknown' && claim !== (truth === 'start' ? 'base' : truth))
        wrong.push(`${at} ${JSON.stringify(this.#text.charAt(at))} is ${truth}, said ${claim}`);
    }
    if (wrong.length > 0)
      throw new WrongError(`${JSON.stringify(this.#text)}: ${wrong.slice(0, 8).join('; ')}`);
  }

  #changed({ document, contentChanges, reason, ...event }: vscode.TextDocumentChangeEvent): void {
    if (document !== this.document || contentChanges.length === 0) return;
    const detailedReason = (event as { detailedReason?: WitnessedEvent['detailedReason'] }).detailedReason;
    const changes = contentChanges.map(({ rangeOffset, rangeLength, text }) => ({
      off: rangeOffset,
      len: rangeLength,
      text,
    }));
    this.#events.push({
      k: 'CHG',
      doc: `file:${document.uri.path.split('/').at(-1)}`,
      changes,
      ...(reason === undefined ? {} : { reason }),
      ...(detailedReason ? { detailedReason: portable(detailedReason) } : {}),
      ...(reason === undefined ? { wrote: this.#actor } : {}),
    });
    let { text } = this;
    let truth = this.#truth;
    for (const { off, len, text: inserted } of [...changes].sort((a, b) => b.off - a.off)) {
      const written = wroteBy(this.#actor, text.slice(off, off + len), truth.slice(off, off + len), inserted);
      truth = [...truth.slice(0, off), ...written, ...truth.slice(off + len)];
      text = text.slice(0, off) + inserted + text.slice(off + len);
    }
    // An undo leads to a text that stood before, with whoever wrote it then.
    if (reason !== undefined) truth = this.#states.findLast((state) => state.text === text)?.truth ?? truth;
    this.#text = text;
    this.#truth = truth;
    this.#states.push({ text, truth });
  }

  get text(): string {
    return this.#text;
  }

  #selected({ textEditor, selections, kind }: vscode.TextEditorSelectionChangeEvent): void {
    if (textEditor.document !== this.document) return;
    const place = ({ line, character }: vscode.Position) => `${line}:${character}`;
    this.#events.push({
      k: 'SEL',
      doc: `file:${this.document.uri.path.split('/').at(-1)}`,
      ...(kind === undefined ? {} : { kind }),
      sel: selections.map(({ anchor, active }) => `${place(anchor)}-${place(active)}`).join('|'),
    });
  }
}

/** Thrown for a wrong claim; `until` must not wait it away. */
export class WrongError extends Error {
  override readonly name = 'WrongError';
}

/** Ids that differ from run to run tell the classifier nothing. */
function portable({ source, metadata }: { source: string; metadata: Record<string, unknown> }) {
  const kept = Object.entries(metadata).filter(([key]) => !/uuid|RequestId|SessionId/i.test(key));
  return { source, metadata: Object.fromEntries(kept) };
}

/** Origin of every UTF-16 unit of an open document, as our API says it. */
export function originsOf(uri: vscode.Uri): readonly Said[] {
  const api = vscode.extensions.getExtension('countersign.countersign')!.exports;
  const spans: readonly { length: number; origin: 'base' | { origin: Said } }[] = api?.originsOf(uri) ?? [];
  return spans.flatMap(({ length, origin }) =>
    Array.from({ length }, () => (origin === 'base' ? 'base' : origin.origin)),
  );
}

/** Waits until capture awaits no evidence about a document any more. */
export async function untilSettled({ uri }: vscode.TextDocument): Promise<void> {
  await until('capture to have made up its mind', () => isSettled(uri));
}

function isSettled(uri: vscode.Uri): boolean {
  return vscode.extensions.getExtension('countersign.countersign')!.exports.isSettled(uri);
}

/** Opens a file of the workspace in an editor and waits until capture knows what was committed. */
export async function openTracked(
  name: string,
  options?: vscode.TextDocumentShowOptions,
): Promise<vscode.TextDocument> {
  const folder = vscode.workspace.workspaceFolders![0]!.uri;
  const document = await vscode.workspace.openTextDocument(vscode.Uri.joinPath(folder, name));
  await vscode.window.showTextDocument(document, options);
  // The language server starts with the first document; on a loaded machine that takes its time.
  await until('capture to know the document', () => originsOf(document.uri).includes('base'), 60_000);
  return document;
}
