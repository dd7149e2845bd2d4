// `npm run lock`: brings package-lock.json up to date, then adds the optional packages of other platforms that the registry at
// hand does not serve. `npm install` leaves those out and `npm ci` then refuses the file. They get no integrity, because nobody here
// can know it; npm never installs them on this platform.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { missingPlatformPackages } from './lib/missingPlatformPackages.mjs';
import { npm, root } from './lib/setup.mjs';

const file = join(root, 'package-lock.json');
npm(['install', '--package-lock-only', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: root });
const lock = JSON.parse(readFileSync(file, 'utf8'));
for (const { name, version, by } of missingPlatformPackages(lock)) {
  const [, os, cpu, libc] =
    /-(android|darwin|freebsd|linux|openbsd|win32)-(\w+)(?:-(gnu|musl))?$/.exec(name) ?? [];
  if (!os)
    throw new Error(`${by} wants ${name}, which is not in package-lock.json, and its name tells no platform`);
  lock.packages[`node_modules/${name}`] = {
    version,
    cpu: [cpu],
    dev: true,
    ...(libc ? { libc: [libc === 'gnu' ? 'glibc' : libc] } : {}),
    optional: true,
    os: [os],
  };
}
lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1)));
writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
npm(['install', '--package-lock-only', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: root });
