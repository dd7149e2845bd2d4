// `npm run generated`: writes what is generated from the sources: JSON schemas, the tables in the docs, WebAssembly.
// test/meta/generated.test.ts fails while they differ.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { generatedFiles } from './lib/generatedFiles.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
for (const [path, make] of Object.entries(generatedFiles)) {
  const file = join(root, path);
  let before = '';
  try {
    before = readFileSync(file, 'utf8');
  } catch {
    // New.
  }
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, make(before));
}
