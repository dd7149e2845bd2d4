import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { missingPlatformPackages } from '../../scripts/lib/missingPlatformPackages.mjs';
import { root } from '../../scripts/lib/setup.mjs';

const json = (path: string) => JSON.parse(readFileSync(join(root, path), 'utf8'));

describe('the lock files', () => {
  it('name the packages of every platform, or npm ci refuses them (mend with `npm run lock`)', () => {
    expect(missingPlatformPackages(json('package-lock.json'))).toEqual([]);
  });

  it.each(['package-lock.json', 'scripts/vscode-host/package-lock.json'])(
    '%s has integrity for what runs here',
    (path) => {
      const { packages } = json(path) as {
        packages: Record<
          string,
          { integrity?: string; link?: boolean; optional?: boolean; os?: string[]; inBundle?: boolean }
        >;
      };
      const without = Object.entries(packages).filter(
        ([place, entry]) =>
          place.includes('node_modules/') &&
          !entry.integrity &&
          !entry.link &&
          !entry.inBundle &&
          !(entry.optional && entry.os),
      );
      expect(without.map(([place]) => place)).toEqual([]);
    },
  );
});

describe('package.json', () => {
  it('has scripts whose files exist', () => {
    const { scripts } = json('package.json') as { scripts: Record<string, string> };
    const files = Object.values(scripts).flatMap((script) => /^node (\S+)/.exec(script)?.[1] ?? []);
    expect(files.length).toBeGreaterThan(5);
    expect(files.filter((file) => !existsSync(join(root, file)))).toEqual([]);
  });

  it('has no runtime dependencies: everything is bundled', () => {
    expect(json('package.json').dependencies ?? {}).toEqual({});
  });

  it.each([
    'publisher',
    'icon',
    'galleryBanner',
    'categories',
    'keywords',
    'license',
    'capabilities',
    'extensionKind',
  ])('is complete for the galleries: %s', (field) => {
    expect(json('package.json')[field]).toBeTruthy();
  });

  it('has an icon of at least 128 x 128 pixels', () => {
    const png = readFileSync(join(root, json('package.json').icon));
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    expect(png.readUInt32BE(16)).toBeGreaterThanOrEqual(128);
    expect(png.readUInt32BE(20)).toBeGreaterThanOrEqual(128);
  });
});
