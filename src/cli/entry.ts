import { isMainThread } from 'node:worker_threads';
import { main } from './main.ts';
import { processIo } from './processIo.ts';

if (isMainThread)
  void main(process.argv.slice(2), processIo()).then((code) => {
    process.exitCode = code;
  });
// `regions` over a folder starts this file again as its worker threads.
else void import('../node/scanRegions.ts').then(({ serveRegionWorker }) => serveRegionWorker());
