// The suites in desktop VS Code, downloaded by @vscode/test-electron: the second way, for machines that can download.
import { setup } from './lib/setup.mjs';

setup();
await import('./build.mjs');
await import('../test/host/runDesktop.ts');
