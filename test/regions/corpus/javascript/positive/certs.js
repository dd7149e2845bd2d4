import forge from 'node-forge';

export function selfSigned(name) {
  const keys = forge.pki.rsa.generateKeyPair(2048);
  const cert = forge.pki.createCertificate();
  cert.publicKey = keys.publicKey;
  cert.setSubject([{ name: 'commonName', value: name }]);
  cert.sign(keys.privateKey);
  return forge.pki.certificateToPem(cert);
}
