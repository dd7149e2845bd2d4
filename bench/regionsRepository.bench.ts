import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../scripts/lib/setup.mjs';
import type { Benchmark } from './benchmark.ts';
import { longText } from './lib/regionBundle.ts';

const LANGUAGES = [
  ['typescript', '.ts', 'typescript'],
  ['javascript', '.js', 'javascript'],
  ['python', '.py', 'python'],
  ['java', '.java', 'java'],
  ['go', '.go', 'go'],
  ['csharp', '.cs', 'c_sharp'],
  ['rust', '.rs', 'rust'],
  ['ruby', '.rb', 'ruby'],
] as const;
/** Many, so that the start of a language in a thread is a small part of it. */
const FILES = 150;
const LINES = 1_000;
const cli = join(root, 'dist', 'cli.cjs');
let folder = '';
let parser = '';

/** The same files on as many threads, handed out in the same batches, parsed and nothing else, as V8 does it by itself. */
const PARSE = `
const { Worker, isMainThread, parentPort, workerData } = require('node:worker_threads');
const { readFileSync, readdirSync } = require('node:fs');
const path = require('node:path');
const [tree, grammars, names] = [${JSON.stringify(join(root, 'node_modules/web-tree-sitter/web-tree-sitter.cjs'))}, ${JSON.stringify(join(root, 'dist/grammars'))}, ${JSON.stringify(Object.fromEntries(LANGUAGES.map(([, extension, grammar]) => [extension, grammar])))}];
if (isMainThread) {
  const files = readdirSync('src').map((name) => path.join('src', name));
  let next = 0;
  for (let n = 0; n < require('node:os').availableParallelism(); n++) {
    const worker = new Worker(__filename);
    const give = () => {
      const batch = files.slice(next, (next += 8));
      worker.postMessage(batch.length > 0 ? batch : undefined);
    };
    worker.on('message', give);
    give();
  }
} else {
  const { Language, Parser } = require(tree);
  const known = new Map();
  const ready = Parser.init();
  const parserOf = (extension) => {
    if (!known.has(extension))
      known.set(extension, ready.then(() => Language.load(readFileSync(path.join(grammars, 'tree-sitter-' + names[extension] + '.wasm')))).then((language) => {
        const parser = new Parser();
        parser.setLanguage(language);
        return parser;
      }));
    return known.get(extension);
  };
  parentPort.on('message', async (batch) => {
    if (!batch) return parentPort.close();
    for (const file of batch) (await parserOf(path.extname(file))).parse(readFileSync(file, 'utf8')).delete();
    parentPort.postMessage(0);
  });
}
`;

function run(args: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  if (status !== 0) throw new Error(`node ${args.join(' ')} ended with ${status}: ${stderr}`);
  return stdout;
}

/** Largest resident memory of a program, in MB, as the process itself reports it. */
function memoryOf(script: string, ...args: readonly string[]): string {
  const report = join(folder, 'memory.cjs');
  writeFileSync(
    report,
    "if (require('node:worker_threads').isMainThread) process.on('exit', () => require('node:fs').writeFileSync(process.env.MEMORY, String(process.resourceUsage().maxRSS)));",
  );
  const into = join(folder, 'memory.txt');
  spawnSync(process.execPath, ['--require', report, script, ...args], {
    cwd: folder,
    env: { ...process.env, MEMORY: into },
    maxBuffer: 1 << 28,
  });
  return `${Math.round(Number(run(['-p', `require('node:fs').readFileSync(${JSON.stringify(into)}, 'utf8')`])) / 1024)} MB`;
}

export const benchmark: Benchmark = {
  about: `countersign regions over a folder of ${FILES * LANGUAGES.length} files of ${LINES} lines in eight languages on all cores, against parsing them only, on all cores too (DESIGN 11: half the throughput).`,
  async prepare() {
    folder = mkdtempSync(join(tmpdir(), 'countersign-bench-'));
    mkdirSync(join(folder, 'src'));
    for (const [language, extension] of LANGUAGES) {
      const lines = longText(language, extension, FILES * LINES).split('\n');
      for (let n = 0; n < FILES; n++)
        writeFileSync(
          join(folder, 'src', `${language}${n}${extension}`),
          `${lines.slice(n * LINES, (n + 1) * LINES).join('\n')}\n`,
        );
    }
    parser = join(folder, 'parse.cjs');
    writeFileSync(parser, PARSE);
    if (!run([cli, 'regions', '--ndjson', 'src']).includes('"category"'))
      throw new Error('nothing was found');
    console.log(
      `  largest memory: ${memoryOf(cli, 'regions', '--ndjson', 'src')}; parsing only ${memoryOf(parser)}`,
    );
    return () => rmSync(folder, { recursive: true, force: true });
  },
  baseline: { name: 'tree-sitter parses them, all cores', run: () => run([parser]) },
  cases: [
    {
      name: 'countersign regions, all cores',
      run: () => run([cli, 'regions', '--ndjson', 'src']),
      goalRatio: 2,
    },
  ],
  rounds: 3,
};
