import type { RegionEngine } from '../src/languages/regionEngine.ts';
import type { Parser } from '../src/languages/treeSitter.ts';
import type { Benchmark } from './benchmark.ts';
import { bundledEngine, longText } from './lib/regionBundle.ts';

let engine: RegionEngine;
const files: { path: string; text: string; parser: Parser }[] = [];

export const benchmark: Benchmark = {
  about:
    'Regions of 10,000-line files, one thread, against parsing them only (DESIGN 11: half the throughput, with all cores).',
  async prepare() {
    ({ engine } = await bundledEngine());
    for (const [language, extension] of [
      ['typescript', '.ts'],
      ['python', '.py'],
      ['java', '.java'],
      ['go', '.go'],
    ] as const) {
      const path = `src/long${extension}`;
      const loaded = (await engine.incrementalLanguage(path))!;
      files.push({ path, text: longText(language, extension, 10_000), parser: loaded.parser });
    }
    return () => {};
  },
  baseline: {
    name: "tree-sitter's own full parse",
    run: () => {
      for (const { parser, text } of files) parser.parse(text)!.delete();
    },
  },
  cases: [
    {
      name: 'parse and regions',
      run: async () => {
        for (const { path, text } of files) await engine.analyze(path, text);
      },
      goalRatio: 2,
    },
  ],
  rounds: 8,
};
