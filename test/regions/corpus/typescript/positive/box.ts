import { createCipheriv, createDecipheriv, randomBytes as random } from 'node:crypto';

export function seal(key: Buffer, text: string): Buffer {
  const iv = random(12);
  const box = createCipheriv('aes-256-gcm', key, iv);
  return Buffer.concat([iv, box.update(text, 'utf8'), box.final(), box.getAuthTag()]);
}

export function unseal(key: Buffer, sealed: Buffer): string {
  const open = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, 12));
  open.setAuthTag(sealed.subarray(-16));
  return Buffer.concat([open.update(sealed.subarray(12, -16)), open.final()]).toString('utf8');
}

export function chunk<T>(list: T[], size: number): T[][] {
  return list.length === 0 ? [] : [list.slice(0, size), ...chunk(list.slice(size), size)];
}
