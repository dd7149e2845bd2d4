import { readFileSync } from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import type { FileRegions } from '../core/regions/region.ts';
import type { RegionEngine } from '../languages/regionEngine.ts';
import { languageOfPath } from '../languages/registry.ts';
import { textOfBytes } from './canonicalBytes.ts';
import { grammarsDir } from './grammarsDir.ts';
import type { ListedFile } from './listFiles.ts';
import { quickCompile } from './quickCompile.ts';
import { RegionCache } from './regionCache.ts';
import { createRegionEngine } from './regionService.ts';
import { warmRuntime } from './warmRuntime.ts';

interface WorkerTask {
  readonly role: string;
  /** Where to keep results, if anywhere. */
  readonly cacheDir: string | undefined;
}

const ROLE = 'countersign-region-worker';
/** Fewer files than this are done before a second thread has started. */
const WORTH_A_THREAD = 24;
const BATCH = 8;
/** Of more files at once nothing is kept: they would drive each other, and what hooks need, out of the cache. */
const MOST_KEPT = 2_500;

export interface ScanOptions {
  /** Threads; default: the cores. */
  readonly jobs?: number | undefined;
  /** Folder of results by content; none: everything is analysed and nothing kept. */
  readonly cacheDir?: string | undefined;
}

/**
 * Analyses files, on several threads when there are many, and reports each as it is done, in no fixed order. What the
 * cache knows is reported at once.
 */
export async function scanRegions(
  files: readonly ListedFile[],
  options: ScanOptions,
  onFile: (found: FileRegions) => void,
): Promise<void> {
  const cache = options.cacheDir === undefined ? undefined : new RegionCache(options.cacheDir);
  const known: ListedFile[] = [];
  for (const file of files) {
    if (languageOfPath(file.topic) || languageOfPath(file.shown)) {
      const found = cache && lookUp(cache, file);
      if (found) onFile(found);
      else known.push(file);
    } else
      onFile({
        path: file.shown,
        language: undefined,
        parsed: false,
        skipped: 'unsupported file type',
        regions: [],
      });
  }
  const keep = known.length <= MOST_KEPT ? cache : undefined;
  const jobs = Math.min(options.jobs ?? os.availableParallelism(), Math.ceil(known.length / WORTH_A_THREAD));
  const script = process.argv[1];
  // Only the bundle is its own worker; under a test runner the work stays here.
  if (jobs <= 1 || !script || !/\bcli\.cjs$/.test(script)) {
    const engine = createRegionEngine(grammarsDir());
    for (const file of known) onFile(await analyzeFile(engine, file, keep));
    return;
  }
  await warmRuntime(grammarsDir());
  quickCompile();
  const batches = new Batches(known);
  await Promise.all(
    Array.from({ length: jobs }, () => {
      const worker = new Worker(script, {
        workerData: { role: ROLE, cacheDir: keep && options.cacheDir } satisfies WorkerTask,
      });
      return new Promise<void>((resolve, reject) => {
        let language: string | undefined;
        const give = () => {
          language = batches.languageFor(language);
          worker.postMessage(language === undefined ? undefined : batches.take(language));
          if (language === undefined) resolve();
        };
        worker.on('message', (found: readonly FileRegions[]) => {
          for (const one of found) onFile(one);
          give();
        });
        worker.on('error', reject);
        give();
      });
    }),
  );
}

/**
 * What is still to be analysed. A language costs every thread its grammar and its warming up, so that a thread stays with one
 * while there is something of it, and then takes the one with the fewest threads, and of those the largest.
 */
class Batches {
  readonly #left = new Map<string, ListedFile[]>();
  readonly #threads = new Map<string, number>();

  constructor(files: readonly ListedFile[]) {
    for (const file of files) {
      const language = (languageOfPath(file.topic) ?? languageOfPath(file.shown))!.id;
      const same = this.#left.get(language);
      if (same) same.push(file);
      else this.#left.set(language, [file]);
    }
  }

  /** What a thread that has just done `last` does next; nothing when nothing is left. */
  languageFor(last: string | undefined): string | undefined {
    if (last !== undefined && this.#left.has(last)) return last;
    if (last !== undefined) this.#threads.set(last, this.#threads.get(last)! - 1);
    const threads = (language: string) => this.#threads.get(language) ?? 0;
    const [next] = [...this.#left].sort(
      ([a, files], [b, others]) => threads(a) - threads(b) || others.length - files.length,
    );
    if (next) this.#threads.set(next[0], threads(next[0]) + 1);
    return next?.[0];
  }

  take(language: string): ListedFile[] {
    const left = this.#left.get(language)!;
    if (left.length <= BATCH) this.#left.delete(language);
    return left.splice(0, BATCH);
  }
}

/** True, and the work begins, when this process's script runs as a worker of `scanRegions`. */
export function serveRegionWorker(): boolean {
  const task = workerData as WorkerTask | undefined;
  if (isMainThread || task?.role !== ROLE) return false;
  const engine = createRegionEngine(grammarsDir());
  const keep = task.cacheDir === undefined ? undefined : new RegionCache(task.cacheDir);
  parentPort!.on('message', async (batch: readonly ListedFile[] | undefined) => {
    if (batch === undefined) {
      parentPort!.close();
      return;
    }
    const found: FileRegions[] = [];
    for (const file of batch) found.push(await analyzeFile(engine, file, keep));
    parentPort!.postMessage(found);
  });
  return true;
}

/** `undefined` also for a file that cannot be read: who analyses it says why. */
function lookUp(cache: RegionCache, file: ListedFile): FileRegions | undefined {
  try {
    const text = textOfBytes(readFileSync(file.file));
    const found = text === undefined ? undefined : cache.get(file.topic, text);
    return found && { ...found, path: file.shown };
  } catch {
    return undefined;
  }
}

async function analyzeFile(
  engine: RegionEngine,
  file: ListedFile,
  keep: RegionCache | undefined,
): Promise<FileRegions> {
  const none = (skipped: string): FileRegions => ({
    path: file.shown,
    language: languageOfPath(file.shown)?.id,
    parsed: false,
    skipped,
    regions: [],
  });
  try {
    const text = textOfBytes(readFileSync(file.file));
    if (text === undefined) return none('binary');
    const found = await engine.analyze(file.topic, text);
    keep?.put(file.topic, text, found);
    return { ...found, path: file.shown };
  } catch (error) {
    return none(
      `could not be read: ${(error as Error).message.split('\n')[0]?.replace(file.file, path.basename(file.file))}`,
    );
  }
}
