import * as path from 'node:path';
import { copyGrammars } from '../../scripts/grammars.mjs';
import type { RegionEngine } from '../../src/languages/regionEngine.ts';
import { createRegionEngine } from '../../src/node/regionService.ts';

let engine: RegionEngine | undefined;

/** The engine with the real grammars, one per test process. */
export function testEngine(): RegionEngine {
  if (!engine) {
    const folder = path.resolve('dist/grammars');
    copyGrammars(folder);
    engine = createRegionEngine(folder);
  }
  return engine;
}
