import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { fail, root, seconds } from './setup.mjs';

/** `npm run package`, with its output shown only when it fails. */
export async function buildQuietly(): Promise<void> {
  const started = Date.now();
  const child = spawn(process.execPath, [join(root, 'scripts', 'package.mjs')], { cwd: root });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
  const code = await new Promise((resolve) => child.once('close', resolve));
  if (code !== 0) fail(`${output}\nthe build failed`);
  console.log(`Built and packaged Countersign in ${seconds(started)}.`);
}
