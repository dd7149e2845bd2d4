// Suites in the real extension host and UI tests in the real workbench; arguments as test/host/README.md says.
import { setup } from './lib/setup.mjs';

setup();
await import('../test/host/run.ts');
