import { execFile } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { availableParallelism } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { promisify } from 'node:util';
import type NativeParser from 'tree-sitter';
import { root } from '../../scripts/lib/setup.mjs';

export type NativeRuntime = typeof NativeParser;
export type NativeLanguage = NativeParser.Language;

/** A grammar of scripts/grammars.json. */
export interface PinnedGrammar {
  /** Of the wasm file: `tree-sitter-tsx`. */
  readonly name: string;
  readonly package: string;
  readonly version: string;
}

const require = createRequire(import.meta.url);
const run = promisify(execFile);

/** The grammars that ship, without the runtime that is listed with them. */
export function pinnedGrammars(): readonly PinnedGrammar[] {
  const { grammars } = JSON.parse(readFileSync(join(root, 'scripts/grammars.json'), 'utf8')) as {
    readonly grammars: readonly PinnedGrammar[];
  };
  return grammars.filter(({ name }) => name !== 'web-tree-sitter');
}

/**
 * The native runtime, or in one line why there is none here. Its prebuilt addon for Linux wants a libstdc++ of 2023;
 * where that is missing and a C++ compiler is there, the addon is compiled from the package's own sources (some 8 s,
 * kept in out/native). Throws when that fails: it is not the machine then.
 */
export async function nativeRuntime(): Promise<NativeRuntime | { readonly missing: string }> {
  try {
    return require('tree-sitter') as NativeRuntime;
  } catch (error) {
    const why = firstLine(error);
    if (process.platform !== 'linux') return { missing: why };
    const compiler = await run('c++', ['--version']).catch(() => undefined);
    if (!compiler) return { missing: `${why}, and there is no c++ to compile it with` };
    // Where node-gyp-build looks before it looks for a prebuilt one.
    process.env.TREE_SITTER_PREBUILD = await compiled();
    return require('tree-sitter') as NativeRuntime;
  }
}

/** A grammar's native half from the package its `.wasm` came from, or in one line why it does not load. */
export async function nativeLanguage(
  grammar: PinnedGrammar,
): Promise<NativeLanguage | { readonly missing: string }> {
  try {
    const { version } = require(`${grammar.package}/package.json`) as { readonly version: string };
    if (version !== grammar.version)
      return { missing: `installed is ${grammar.package} ${version}, pinned is ${grammar.version}` };
    const module = (await import(require.resolve(grammar.package))) as { readonly default?: object };
    const exported = (module.default ?? module) as Readonly<Record<string, NativeLanguage>>;
    // A package of several grammars exports each by name, a package of one the grammar.
    return exported[grammar.name.slice('tree-sitter-'.length)] ?? (exported as unknown as NativeLanguage);
  } catch (error) {
    return { missing: firstLine(error) };
  }
}

/** A folder with `build/Release/*.node`, made if it is not there yet. Throws when it cannot be. */
async function compiled(): Promise<string> {
  const source = dirname(require.resolve('tree-sitter/package.json'));
  const { version } = require('tree-sitter/package.json') as { readonly version: string };
  const folder = join(root, 'out/native', `tree-sitter-${version}-${process.platform}-${process.arch}`);
  if (existsSync(folder)) return folder;
  mkdirSync(dirname(folder), { recursive: true });
  const work = mkdtempSync(`${folder}.`);
  try {
    const library = join(source, 'vendor/tree-sitter/lib');
    const include = [
      join(library, 'include'),
      join(library, 'src'),
      dirname(require.resolve('node-addon-api/package.json')),
      // The pinned Node brings its headers.
      join(dirname(dirname(realpathSync(process.execPath))), 'include/node'),
    ].map((path) => `-I${path}`);
    // As in the package's binding.gyp.
    const c = ['-O3', '-std=c11', '-D_POSIX_C_SOURCE=200112L', '-D_DEFAULT_SOURCE'];
    const cpp = ['-O1', '-std=c++20', '-fvisibility=hidden', '-DNAPI_VERSION=8', '-DNAPI_CPP_EXCEPTIONS'];
    const units = [
      join(library, 'src/lib.c'),
      ...readdirSync(join(source, 'src'))
        .filter((name) => name.endsWith('.cc'))
        .map((name) => join(source, 'src', name)),
    ];
    const objects: string[] = [];
    const worker = async () => {
      for (let unit = units.shift(); unit !== undefined; unit = units.shift()) {
        const object = join(work, `${basename(unit)}.o`);
        const [compiler, flags] = unit.endsWith('.c') ? ['cc', c] : ['c++', cpp];
        await run(compiler, [...flags, '-fPIC', ...include, '-c', unit, '-o', object]);
        objects.push(object);
      }
    };
    await Promise.all(Array.from({ length: availableParallelism() }, worker));
    const release = join(work, 'build/Release');
    mkdirSync(release, { recursive: true });
    await run('c++', ['-shared', '-o', join(release, 'tree_sitter.node'), ...objects]);
    for (const object of objects) rmSync(object);
    try {
      renameSync(work, folder);
    } catch (error) {
      // Another run was quicker.
      if (!existsSync(folder)) throw error;
    }
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
  return folder;
}

function firstLine(error: unknown): string {
  return (error as Error).message.split('\n')[0] ?? '';
}
