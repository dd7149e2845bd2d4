import * as fs from 'node:fs';

/** Bytes that one write puts into a file at once, whenever its process is killed. */
const PAGE = 4096;

/**
 * Writes a commit message whole or not at all: killed between truncating and writing, git would find an empty message and
 * refuse the commit.
 *
 * @param message bytes as Latin-1, so that any encoding passes through.
 */
export function replaceMessage(file: string, message: string): void {
  const bytes = Buffer.from(message, 'latin1');
  if (bytes.length <= PAGE && isOverwritten(file, bytes)) return;
  const temporary = `${file}.countersign`;
  try {
    fs.writeFileSync(temporary, bytes);
    fs.renameSync(temporary, file);
  } catch (error) {
    // On a full disk git needs the room of what could not be finished.
    fs.rmSync(temporary, { force: true });
    throw error;
  }
}

/** A message that has grown is written over the old one: a file system may write a renamed file to the disk at once. */
function isOverwritten(file: string, bytes: Buffer): boolean {
  try {
    const descriptor = fs.openSync(file, 'r+');
    try {
      if (fs.fstatSync(descriptor).size > bytes.length) return false;
      return fs.writeSync(descriptor, bytes, 0, bytes.length, 0) === bytes.length;
    } finally {
      fs.closeSync(descriptor);
    }
  } catch {
    return false;
  }
}
