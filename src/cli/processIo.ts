import type { CommandIo } from './command.ts';

/** This process as a command sees it. */
export function processIo(): CommandIo {
  // The streams cost a millisecond each when first named, and a hook says nothing.
  let watched = false;
  const stdout = () => {
    // A reader that goes away (`countersign audit | head`) is not an error.
    if (!watched)
      process.stdout.on('error', (error: NodeJS.ErrnoException) =>
        process.exit(error.code === 'EPIPE' ? 0 : 2),
      );
    watched = true;
    return process.stdout;
  };
  return {
    cwd: process.cwd(),
    env: process.env,
    out: (text) => stdout().write(text),
    err: (text) => process.stderr.write(text),
    stdin: readAll,
    get isTerminal() {
      return process.stderr.isTTY === true;
    },
    now: () => new Date(),
  };
}

async function readAll(): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
