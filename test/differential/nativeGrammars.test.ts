import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { copyGrammars } from '../../scripts/grammars.mjs';
import { root } from '../../scripts/lib/setup.mjs';
import { scriptOf } from '../../src/languages/embedded.ts';
import { MATCH_LIMIT } from '../../src/languages/facts.ts';
import { LANGUAGES, languageOfPath } from '../../src/languages/registry.ts';
import * as shipped from '../../src/languages/treeSitter.ts';
import { quickCompile } from '../../src/node/quickCompile.ts';
import {
  nativeLanguage,
  nativeRuntime,
  type PinnedGrammar,
  pinnedGrammars,
} from '../lib/nativeTreeSitter.ts';
import { describeMatch, describeTree } from './describeTree.ts';
import { variantsOf } from './variants.ts';

// The native runtime is the oracle for what we ship: the WASM runtime, the grammars as WASM (one of them built and
// repaired by ourselves), the structure queries. Both sides of a grammar come from the same release of the same package.
//
// What was found, and is therefore asked as it is (docs/adr/012-native-oracle.md): a text without syntax errors is the
// same to all. How a broken text is recovered is a matter of the core's version, and it changed in 0.26 and 0.27; native
// has only 0.25. So broken texts are compared through the WASM runtime of that version, the grammars being the shipped ones.

/** Grammars whose files readers of our own take: the files that are written in them all the same. */
const READ_OTHERWISE: Readonly<Record<string, RegExp>> = {
  bash: /\.(?:sh|bash)$/,
  hcl: /\.(?:tf|hcl|tfvars)$/,
  yaml: /\.ya?ml$/,
  json: /\.json$/,
};

/** Where the packages have prebuilt grammars, nothing may be left out. */
const COMPLETE = process.platform === 'linux' && process.arch === 'x64';

interface Source {
  readonly path: string;
  readonly text: string;
}

/** What one runtime makes of one text. */
interface Seen {
  readonly nodes: readonly string[];
  readonly matches: readonly string[];
  readonly broken: boolean;
}

type Look = (text: string) => Seen;

const require = createRequire(import.meta.url);
// Its declarations are those of a module called web-tree-sitter, and the part of them that is used here did not change.
const sameCore = require('web-tree-sitter-0.25') as typeof shipped;
const folder = join(root, 'dist/grammars');
const corpus: Source[] = readdirSync(join(root, 'test/regions/corpus'), {
  recursive: true,
  withFileTypes: true,
})
  .filter((entry) => entry.isFile() && !entry.name.endsWith('.labels.json'))
  .map((entry) => join(entry.parentPath, entry.name))
  .sort()
  .map((path) => ({ path, text: readFileSync(path, 'utf8') }));

/** The files a grammar is for. */
function sourcesOf(grammar: string): readonly Source[] {
  return corpus.flatMap((source) => {
    if (READ_OTHERWISE[grammar]) return READ_OTHERWISE[grammar].test(source.path) ? [source] : [];
    const entry = languageOfPath(source.path);
    const component = entry?.id === 'vue' || entry?.id === 'svelte' ? scriptOf(source.text) : undefined;
    const id = component?.language ?? entry?.id;
    const read = LANGUAGES.find((language) => language.id === id)?.grammar;
    // Of components in TSX there are few here, but the grammar reads JavaScript too.
    const wanted = read === grammar || (grammar === 'tsx' && read === 'javascript');
    return wanted ? [component ? { path: source.path, text: component.text } : source] : [];
  });
}

/** Whether the grammar's own scanner asks the C library what a letter is. Natively that is the C locale: ASCII alone is. */
function asksForLetters(grammar: PinnedGrammar): boolean {
  const place = dirname(require.resolve(`${grammar.package}/package.json`));
  return readdirSync(place, { recursive: true, encoding: 'utf8' })
    .filter((path) => /scanner\.[ch]$/.test(path) && !path.startsWith('node_modules'))
    .some((path) => /\bisw(?:alpha|alnum|lower|upper)\b/.test(readFileSync(join(place, path), 'utf8')));
}

/** Structure queries written for a grammar. */
async function structuresOf(grammar: string): Promise<readonly string[]> {
  const packs = await Promise.all(
    LANGUAGES.filter((entry) => entry.grammar === grammar).map((entry) => entry.load()),
  );
  return packs.flatMap((loaded) => ('pack' in loaded ? [loaded.pack.structure] : []));
}

const runtime = await nativeRuntime();

function nativeLook(language: object, structures: readonly string[]): Look {
  if ('missing' in runtime) throw new Error(runtime.missing);
  const native = language as Parameters<InstanceType<typeof runtime>['setLanguage']>[0];
  const parser = new runtime();
  parser.setLanguage(native!);
  const queries = structures.map((structure) => new runtime.Query(native!, structure));
  return (text) => {
    const tree = parser.parse(text, null, { bufferSize: 2 * text.length + 2 });
    const matches = queries.flatMap((query) => query.matches(tree.rootNode, { matchLimit: MATCH_LIMIT }));
    return {
      nodes: describeTree(tree.walk()),
      matches: matches.map(({ pattern, captures }) => describeMatch(pattern, captures)),
      broken: tree.rootNode.hasError,
    };
  };
}

async function wasmLook(
  { Language, Parser, Query }: typeof shipped,
  grammar: string,
  structures: readonly string[],
): Promise<Look> {
  const language = await Language.load(readFileSync(join(folder, `${grammar}.wasm`)));
  const parser = new Parser();
  parser.setLanguage(language);
  const queries = structures.map((structure) => new Query(language, structure));
  return (text) => {
    const tree = parser.parse(text)!;
    const cursor = tree.walk();
    const matches = queries.flatMap((query) => query.matches(tree.rootNode, { matchLimit: MATCH_LIMIT }));
    const seen = {
      nodes: describeTree(cursor),
      matches: matches.map(({ patternIndex, captures }) => describeMatch(patternIndex, captures)),
      broken: tree.rootNode.hasError,
    };
    cursor.delete();
    tree.delete();
    return seen;
  };
}

/** The first thing two runtimes do not agree on. */
function difference(native: Seen, wasm: Seen): string | undefined {
  for (const of of ['nodes', 'matches'] as const) {
    const index = native[of].findIndex((line, at) => line !== wasm[of][at]);
    if (index >= 0) return `native ${of} ${native[of][index]}, WASM ${wasm[of][index]}`;
    const more = wasm[of][native[of].length];
    if (more !== undefined) return `WASM ${of} only: ${more}`;
  }
  return undefined;
}

const grammars = await Promise.all(
  pinnedGrammars().map(async (grammar) => ({
    grammar,
    short: grammar.name.slice('tree-sitter-'.length),
    native: 'missing' in runtime ? runtime : await nativeLanguage(grammar),
  })),
);
const compared: string[] = [];

beforeAll(async () => {
  copyGrammars(folder);
  quickCompile();
  const bytes = (path: string) => readFileSync(path) as unknown as ArrayBuffer;
  await shipped.Parser.init({ wasmBinary: bytes(join(folder, 'web-tree-sitter.wasm')) });
  await sameCore.Parser.init({ wasmBinary: bytes(require.resolve('web-tree-sitter-0.25/tree-sitter.wasm')) });
});

afterAll(() => {
  console.log(
    `Compared with native tree-sitter:\n${compared.length > 0 ? compared.join('\n') : '  nothing'}`,
  );
});

describe('every grammar that ships', () => {
  it('has files in the corpus to be compared on', () => {
    expect(grammars.filter(({ short }) => sourcesOf(short).length < 20).map(({ short }) => short)).toEqual(
      [],
    );
  });

  if (COMPLETE && !('missing' in runtime))
    it('has its native half on Linux x64', () => {
      expect(grammars.filter(({ native }) => 'missing' in native)).toEqual([]);
    });
});

describe('WASM and native see the same nodes and captures', () => {
  if ('missing' in runtime) it.skip(runtime.missing, () => {});
  for (const { grammar, short, native } of 'missing' in runtime ? [] : grammars) {
    if ('missing' in native) {
      it.skip(`${short}: ${native.missing}`, () => {});
      continue;
    }
    it(`${short}, ${grammar.package} ${grammar.version}`, { timeout: 120_000 }, async () => {
      const structures = await structuresOf(short);
      const oracle = nativeLook(native, structures);
      const ours = await wasmLook(shipped, grammar.name, structures);
      const oursOfThatCore = await wasmLook(sameCore, grammar.name, structures);
      const letters = !asksForLetters(grammar);
      const differences: string[] = [];
      const count = { texts: 0, nodes: 0, matches: 0, broken: 0, recoveredOtherwise: 0 };
      const sources = sourcesOf(short);
      for (const { path, text } of sources) {
        for (const variant of variantsOf(text)) {
          if (!letters && variant.name === 'letters beyond the BMP') continue;
          const expected = oracle(variant.text);
          const found = ours(variant.text);
          count.texts++;
          count.nodes += expected.nodes.length;
          count.matches += expected.matches.length;
          const complain = (what: string | undefined) => {
            if (what !== undefined) differences.push(`${basename(path)}, ${variant.name}: ${what}`);
          };
          if (expected.broken !== found.broken)
            complain(`broken ${expected.broken ? 'natively' : 'in WASM'} only`);
          if (!expected.broken) complain(difference(expected, found));
          else {
            count.broken++;
            if (difference(expected, found) !== undefined) count.recoveredOtherwise++;
            complain(difference(expected, oursOfThatCore(variant.text)));
          }
        }
      }
      expect(differences.slice(0, 20)).toEqual([]);
      expect(count.nodes).toBeGreaterThan(1000);
      expect(count.broken).toBeGreaterThan(10);
      expect(count.texts - count.broken).toBeGreaterThan(10);
      if (structures.length > 0) expect(count.matches).toBeGreaterThan(100);
      compared.push(
        `  ${short}: ${sources.length} files, ${count.texts} texts, ${count.nodes} nodes, ${count.matches} matches; ` +
          `of ${count.broken} broken texts core 0.27 recovers ${count.recoveredOtherwise} otherwise`,
      );
    });
  }
});
