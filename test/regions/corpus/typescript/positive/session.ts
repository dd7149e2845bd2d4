import { getIronSession } from 'iron-session';
import { cookies } from 'next/headers';

export async function sessionOf() {
  return getIronSession<{ userId?: string }>(await cookies(), { password: process.env.COOKIE_KEY!, cookieName: 'sid' });
}
