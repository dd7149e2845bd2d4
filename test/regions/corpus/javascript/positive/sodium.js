import _sodium from 'libsodium-wrappers';

export async function box(message, key) {
  await _sodium.ready;
  const nonce = _sodium.randombytes_buf(_sodium.crypto_secretbox_NONCEBYTES);
  return _sodium.crypto_secretbox_easy(message, nonce, key);
}
