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
import { quickWasm } from './quickWasm.ts';
import { createRegionEngine } from './regionService.ts';

const ROLE = 'countersign-region-worker';
/** Fewer files than this are done before a second thread has started. */
const WORTH_A_THREAD = 24;
const BATCH = 8;

export interface ScanOptions {
  /** Threads; default: the cores. */
  readonly jobs?: number | undefined;
}

/** Analyses files, on several threads when there are many, and reports each as it is done, in no fixed order. */
export async function scanRegions(
  files: readonly ListedFile[],
  options: ScanOptions,
  onFile: (found: FileRegions) => void,
): Promise<void> {
  const known: ListedFile[] = [];
  for (const file of files) {
    if (languageOfPath(file.topic) || languageOfPath(file.shown)) known.push(file);
    else
      onFile({
        path: file.shown,
        language: undefined,
        parsed: false,
        skipped: 'unsupported file type',
        regions: [],
      });
  }
  const jobs = Math.min(options.jobs ?? os.availableParallelism(), Math.ceil(known.length / WORTH_A_THREAD));
  const script = process.argv[1];
  // Only the bundle is its own worker; under a test runner the work stays here.
  if (jobs <= 1 || !script || !/\bcli\.cjs$/.test(script)) {
    const engine = createRegionEngine(grammarsDir());
    for (const file of known) onFile(await analyzeFile(engine, file));
    return;
  }
  quickWasm();
  let next = 0;
  await Promise.all(
    Array.from({ length: jobs }, () => {
      const worker = new Worker(script, { workerData: { role: ROLE } });
      return new Promise<void>((resolve, reject) => {
        const give = () => {
          const batch = known.slice(next, next + BATCH);
          next += batch.length;
          if (batch.length === 0) {
            worker.postMessage(undefined);
            resolve();
          } else worker.postMessage(batch);
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

/** True, and the work begins, when this process's script runs as a worker of `scanRegions`. */
export function serveRegionWorker(): boolean {
  if (isMainThread || (workerData as { role?: string } | undefined)?.role !== ROLE) return false;
  const engine = createRegionEngine(grammarsDir());
  parentPort!.on('message', async (batch: readonly ListedFile[] | undefined) => {
    if (batch === undefined) {
      parentPort!.close();
      return;
    }
    const found: FileRegions[] = [];
    for (const file of batch) found.push(await analyzeFile(engine, file));
    parentPort!.postMessage(found);
  });
  return true;
}

async function analyzeFile(engine: RegionEngine, file: ListedFile): Promise<FileRegions> {
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
    return { ...(await engine.analyze(file.topic, text)), path: file.shown };
  } catch (error) {
    return none(
      `could not be read: ${(error as Error).message.split('\n')[0]?.replace(file.file, path.basename(file.file))}`,
    );
  }
}
