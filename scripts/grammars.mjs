// Copies the grammars (and the parser's runtime) into dist/grammars, after checking each against its pinned hash.
// `--pin` writes the hashes of what is installed into scripts/grammars.json, after an upgrade was looked at.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const manifestPath = join(root, 'scripts/grammars.json');

/** Fills a folder with what the manifest lists. Throws when a file is missing or is not the pinned one. */
export function copyGrammars(target = join(root, 'dist/grammars'), { pin = false } = {}) {
  const manifest = JSON.parse(readFileSync(manifestPath, 'utf8'));
  mkdirSync(target, { recursive: true });
  for (const grammar of manifest.grammars) {
    const source = join(root, grammar.file);
    if (!existsSync(source)) throw new Error(`grammars: ${grammar.file} is missing. Run 'npm ci'.`);
    const bytes = readFileSync(source);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    if (pin) grammar.sha256 = sha256;
    else if (grammar.sha256 !== sha256)
      throw new Error(
        `grammars: ${grammar.file} is not the pinned one. Look at the change, then run 'node scripts/grammars.mjs --pin'.`,
      );
    const file = join(target, `${grammar.name}.wasm`);
    if (!existsSync(file) || !readFileSync(file).equals(bytes)) writeFileSync(file, bytes);
  }
  if (pin) writeFileSync(manifestPath, `${JSON.stringify(manifest, null, 2)}\n`);
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  copyGrammars(undefined, { pin: process.argv.includes('--pin') });
