import { users } from './users';
import { derive } from './kdf';

export async function verifyPassword(name: string, given: string): Promise<boolean> {
  const row = await users.byName(name);
  const digest = await derive(given, row.salt);
  return digest === row.passwordHash;
}
