import { verifyAuthenticationResponse } from '@simplewebauthn/server';

export async function finish(response: unknown, expected: string, device: Device) {
  const { verified } = await verifyAuthenticationResponse({ response, expectedChallenge: expected, authenticator: device } as never);
  return verified;
}
interface Device {
  id: string;
}
