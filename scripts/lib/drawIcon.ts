import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { launchBrowser } from '../../test/host/lib/openHost.ts';
import { root } from './setup.mjs';

const SIZE = 256;
const browser = await launchBrowser();
try {
  const page = await browser.newPage({ viewport: { width: SIZE, height: SIZE } });
  const svg = readFileSync(join(root, 'media', 'icon.svg'), 'utf8');
  await page.setContent(`<style>body{margin:0}svg{display:block}</style>${svg}`);
  await page.screenshot({ path: join(root, 'media', 'icon.png'), omitBackground: true });
} finally {
  await browser.close();
}
