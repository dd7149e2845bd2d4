import { SignJWT, jwtVerify } from 'jose';

const secret = new TextEncoder().encode(process.env.APP_SECRET);

export async function issue(userId: string): Promise<string> {
  return new SignJWT({ sub: userId })
    .setProtectedHeader({ alg: 'HS256' })
    .setExpirationTime('15m')
    .sign(secret);
}

export async function read(token: string): Promise<string | undefined> {
  const { payload } = await jwtVerify(token, secret, { algorithms: ['HS256'] });
  return payload.sub;
}
