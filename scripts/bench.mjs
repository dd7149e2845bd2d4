// `npm run bench [NAME...]`: runs bench/NAME.bench.ts (all without names). See bench/README.md.
import { setup } from './lib/setup.mjs';

setup();
await import('./build.mjs');
await import('./lib/runBenchmarks.ts');
