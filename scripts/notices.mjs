// `npm run notices`: builds, then writes THIRD_PARTY_NOTICES.md from what the bundles and grammars contain.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, setup } from './lib/setup.mjs';

setup();
await import('./build.mjs');
const { thirdPartyNotices } = await import('./lib/thirdPartyNotices.ts');
writeFileSync(join(root, 'THIRD_PARTY_NOTICES.md'), thirdPartyNotices());
