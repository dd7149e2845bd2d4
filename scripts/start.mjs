// `npm start`: the demo in a real VS Code in the browser. `-- --tour` runs it by itself, `-- --help` lists the options.
import { setup } from './lib/setup.mjs';

setup();
await import('./lib/startDemo.ts');
