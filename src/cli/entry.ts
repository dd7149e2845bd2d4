import { isMainThread } from 'node:worker_threads';
import { main } from './main.ts';

const read = async (): Promise<Buffer> => {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
};

// A reader that goes away (`countersign audit | head`) is not an error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 2));

if (isMainThread)
  void main(process.argv.slice(2), {
    cwd: process.cwd(),
    env: process.env,
    out: (text) => process.stdout.write(text),
    err: (text) => process.stderr.write(text),
    stdin: read,
    isTerminal: process.stderr.isTTY === true,
    now: () => new Date(),
  }).then((code) => {
    process.exitCode = code;
  });
// `regions` over a folder starts this file again as its worker threads.
else void import('../node/scanRegions.ts').then(({ serveRegionWorker }) => serveRegionWorker());
