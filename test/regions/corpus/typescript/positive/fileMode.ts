import { chmod, writeFile } from 'node:fs/promises';

export async function saveSecretly(path: string, text: string) {
  await writeFile(path, text);
  await chmod(path, 0o600);
}
