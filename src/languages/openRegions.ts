import type { FileRegions } from '../core/regions/region.ts';
import type { RegionEngine } from './regionEngine.ts';

/** One change of a document: UTF-16 offsets into the text before it. */
export interface TextEdit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A document whose regions are kept up to date. */
export class OpenRegions {
  readonly #engine: RegionEngine;
  readonly #path: string;
  #text: string;

  private constructor(engine: RegionEngine, path: string, text: string) {
    this.#engine = engine;
    this.#path = path;
    this.#text = text;
  }

  static async open(engine: RegionEngine, path: string, text: string): Promise<OpenRegions> {
    return new OpenRegions(engine, path, text);
  }

  /** Applies changes in order, each to the text the one before left. */
  edit(changes: readonly TextEdit[]): void {
    for (const { start, end, text } of changes)
      this.#text = this.#text.slice(0, start) + text + this.#text.slice(end);
  }

  regions(): Promise<FileRegions> {
    return this.#engine.analyze(this.#path, this.#text);
  }

  dispose(): void {}
}
