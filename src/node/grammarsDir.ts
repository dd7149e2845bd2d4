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
  return path.resolve('dist/grammars');
}
