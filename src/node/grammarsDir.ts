import { existsSync } from 'node:fs';
import * as path from 'node:path';

/** Where the grammars lie: beside the bundle, or in `dist` when running from the sources. */
export function grammarsDir(): string {
  const named = process.env.COUNTERSIGN_GRAMMARS;
  if (named) return named;
  const script = process.argv[1] ?? '';
  const besides = [typeof __dirname === 'string' ? __dirname : '', path.dirname(script)];
  for (const folder of besides) {
    const grammars = path.join(folder, 'grammars');
    if (folder !== '' && existsSync(grammars)) return grammars;
  }
  // Never the folder the command happens to run in: a hostile repository could bring grammars of its own.
  return path.join(besides[0] || path.dirname(script), 'grammars');
}
