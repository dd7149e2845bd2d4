import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { generatedFiles } from '../../scripts/lib/generatedFiles.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

test.each(Object.entries(generatedFiles))(
  '%s is what the sources say (mend with `npm run generated`)',
  (path, make) => {
    const file = readFileSync(join(root, path), 'utf8');
    expect(file).toBe(make(file));
  },
);
