// `npm run package`: builds, then makes out/countersign.vsix (Marketplace, Open VSX), out/countersign-org.vsix (with the
// proposed API declared, for an organisation to distribute) and out/countersign.tgz (the CLI for npm).
import { setup } from './lib/setup.mjs';

setup();
await import('./build.mjs');
await import('./lib/makePackages.ts');
