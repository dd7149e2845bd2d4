import * as fs from 'node:fs';
import type { CommandIo } from './command.ts';

// The streams cost a millisecond or two each when first named, and git's hooks and agents wait for us.
let watched = false;
let complained = false;

/** This process as a command sees it. */
export function processIo(): CommandIo {
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
    out: (text) => {
      if (watched || !writtenAtOnce(text, 1)) stdout().write(text);
    },
    err: (text) => {
      if (!complained && writtenAtOnce(text, 2)) return;
      complained = true;
      process.stderr.write(text);
    },
    stdin: readAll,
    get isTerminal() {
      return process.stderr.isTTY === true;
    },
    now: () => new Date(),
  };
}

/** Ends the process: at once when nothing is left to be written, which saves Node's own tidying up. */
export function endProcess(code: number): void {
  process.exitCode = code;
  if (!watched && !complained) process.exit();
}

/** A short answer goes out without a stream, where the reader takes it whole. */
function writtenAtOnce(text: string, descriptor: 1 | 2): boolean {
  const bytes = Buffer.from(text, 'utf8');
  // A pipe takes this much in one piece or not at all.
  if (bytes.length > 4096) return false;
  try {
    return fs.writeSync(descriptor, bytes) === bytes.length;
  } catch {
    return false;
  }
}

async function readAll(): Promise<Buffer> {
  try {
    return fs.readFileSync(0);
  } catch {
    // A terminal, or a pipe that does not wait: the stream knows how.
    const chunks: Buffer[] = [];
    for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
    return Buffer.concat(chunks);
  }
}
