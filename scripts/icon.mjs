// `npm run icon`: media/icon.png from media/icon.svg. The Marketplace takes no SVG.
import { setup } from './lib/setup.mjs';

setup();
await import('./lib/drawIcon.ts');
