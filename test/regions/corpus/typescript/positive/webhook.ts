import { createHmac, timingSafeEqual } from 'node:crypto';

export function isGenuine(body: Buffer, header: string, key: string): boolean {
  const expected = createHmac('sha256', key).update(body).digest();
  return timingSafeEqual(expected, Buffer.from(header, 'hex'));
}
