import * as fs from 'node:fs';

/**
 * Writes a commit message whole or not at all: killed between truncating and writing, git would find an empty message and
 * refuse the commit.
 *
 * @param message bytes as Latin-1, so that any encoding passes through.
 */
export function replaceMessage(file: string, message: string): void {
  const temporary = `${file}.countersign`;
  try {
    fs.writeFileSync(temporary, message, 'latin1');
    fs.renameSync(temporary, file);
  } catch (error) {
    // On a full disk git needs the room of what could not be finished.
    fs.rmSync(temporary, { force: true });
    throw error;
  }
}
