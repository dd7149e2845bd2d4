import { MATCH_LIMIT } from '../src/languages/facts.ts';
import type { LoadedLanguage, RegionEngine } from '../src/languages/regionEngine.ts';
import {
  type NativeLanguage,
  nativeLanguage,
  nativeRuntime,
  pinnedGrammars,
} from '../test/lib/nativeTreeSitter.ts';
import type { Benchmark, Case } from './benchmark.ts';
import { bundledEngine, longText } from './lib/regionBundle.ts';

interface Bulk {
  readonly path: string;
  readonly text: string;
  readonly wasm: LoadedLanguage;
  /** Absent where there is no native runtime. */
  readonly native?: { parse(): { readonly rootNode: object }; captures(root: object): number };
}

const runtime = await nativeRuntime();
const files: Bulk[] = [];
let engine: RegionEngine;

function nativeHalf(language: NativeLanguage, structure: string, text: string): Bulk['native'] {
  if ('missing' in runtime) return undefined;
  const parser = new runtime();
  parser.setLanguage(language);
  const query = new runtime.Query(language, structure);
  return {
    parse: () => parser.parse(text, null, { bufferSize: 2 * text.length + 2 }),
    captures: (root) => {
      // Reading what was captured is part of it: the binding makes its nodes when they are asked for.
      let sum = 0;
      for (const { captures } of query.matches(root as never, { matchLimit: MATCH_LIMIT }))
        for (const { node } of captures) sum += node.startIndex + node.endIndex;
      return sum;
    },
  };
}

const nativeCases: readonly Case[] = [
  {
    name: 'native: parse',
    run: () => {
      for (const { native } of files) native!.parse();
    },
  },
  {
    name: 'native: parse and captures',
    run: () => {
      for (const { native } of files) native!.captures(native!.parse().rootNode);
    },
  },
];

export const benchmark: Benchmark = {
  about: `Native tree-sitter for bulk scans against the WASM runtime that ships, 10,000-line files (docs/adr/012).${'missing' in runtime ? ` No native runtime here: ${runtime.missing}` : ''}`,
  async prepare() {
    ({ engine } = await bundledEngine());
    for (const [language, extension, grammar] of [
      ['typescript', '.ts', 'tree-sitter-typescript'],
      ['python', '.py', 'tree-sitter-python'],
      ['java', '.java', 'tree-sitter-java'],
      ['go', '.go', 'tree-sitter-go'],
    ] as const) {
      const path = `src/long${extension}`;
      const text = longText(language, extension, 10_000);
      const wasm = (await engine.incrementalLanguage(path))!;
      const loaded = await nativeLanguage(pinnedGrammars().find(({ name }) => name === grammar)!);
      if ('missing' in loaded) throw new Error(`${grammar}: ${loaded.missing}`);
      const native = nativeHalf(loaded, wasm.pack.structure, text);
      files.push({ path, text, wasm, ...(native ? { native } : {}) });
    }
    return () => {};
  },
  baseline: {
    name: 'WASM: parse',
    run: () => {
      for (const { wasm, text } of files) wasm.parser.parse(text)!.delete();
    },
  },
  cases: [
    ...('missing' in runtime ? [] : nativeCases),
    {
      name: 'WASM: parse and captures',
      run: () => {
        for (const { wasm, text } of files) {
          const tree = wasm.parser.parse(text)!;
          let sum = 0;
          for (const { captures } of wasm.query.matches(tree.rootNode, { matchLimit: MATCH_LIMIT }))
            for (const { node } of captures) sum += node.startIndex + node.endIndex;
          tree.delete();
          if (sum === 0) throw new Error('the query captured nothing');
        }
      },
    },
    {
      name: 'WASM: parse, captures and regions, as a scan does it',
      run: async () => {
        for (const { path, text } of files) await engine.analyze(path, text);
      },
    },
  ],
  rounds: 10,
};
