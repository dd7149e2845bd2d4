// `npm test`: everything, in stages. The last line is `N passed, N failed`.
import { setup } from './lib/setup.mjs';

setup();
await import('./lib/runTests.ts');
