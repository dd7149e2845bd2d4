import { KMSClient, SignCommand } from '@aws-sdk/client-kms';

const kms = new KMSClient({});

export async function signDigest(digest: Uint8Array) {
  return kms.send(new SignCommand({ KeyId: 'alias/ledger', Message: digest, MessageType: 'DIGEST', SigningAlgorithm: 'ECDSA_SHA_256' }));
}
