import type { OpenRegions } from '../src/languages/openRegions.ts';
import { Edit, type Parser, type Tree } from '../src/languages/treeSitter.ts';
import type { Benchmark } from './benchmark.ts';
import { bundledEngine, longText } from './lib/regionBundle.ts';

const PATH = 'src/long.ts';
let text = '';
let at = 0;
let parser: Parser;
let tree: Tree;
let open: OpenRegions;

const point = (offset: number) => {
  const before = text.slice(0, offset);
  return { row: before.split('\n').length - 1, column: offset - (before.lastIndexOf('\n') + 1) };
};

function bareKeystroke(): void {
  const start = point(at);
  const edit = {
    startIndex: at,
    oldEndIndex: at,
    newEndIndex: at + 1,
    startPosition: start,
    oldEndPosition: start,
  };
  tree.edit(new Edit({ ...edit, newEndPosition: { row: start.row, column: start.column + 1 } }));
  text = `${text.slice(0, at)}x${text.slice(at)}`;
  const next = parser.parse(text, tree)!;
  tree.delete();
  tree = next;
}

export const benchmark: Benchmark = {
  about: 'Regions after one keystroke in a TypeScript file of 10,000 lines.',
  async prepare() {
    const { engine, open: opened } = await bundledEngine();
    text = longText('typescript', '.ts', 10_000);
    at = text.indexOf('const ', text.length >> 1) + 'const '.length;
    const loaded = (await engine.incrementalLanguage(PATH))!;
    parser = loaded.parser;
    tree = parser.parse(text)!;
    open = await opened(engine, PATH, text);
    await open.regions();
    return () => open.dispose();
  },
  baseline: { name: "tree-sitter's own incremental parse", run: bareKeystroke },
  cases: [
    {
      name: 'edit and regions',
      run: async () => {
        open.edit([{ start: at, end: at, text: 'x' }]);
        await open.regions();
      },
      goalRatio: 3,
    },
  ],
};
