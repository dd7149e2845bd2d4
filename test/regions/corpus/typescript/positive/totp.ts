import { authenticator } from 'otplib';

export function enrol(account: string) {
  const secret = authenticator.generateSecret();
  return { secret, uri: authenticator.keyuri(account, 'Shop', secret) };
}

export const matches = (code: string, secret: string) => authenticator.check(code, secret);
