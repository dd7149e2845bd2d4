// `npm run start:desktop`: the demo in desktop VS Code, downloaded by @vscode/test-electron.
import { setup } from './lib/setup.mjs';

setup();
await import('./lib/startDesktop.ts');
