package shop.crypto;

import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Signature;

final class Keys {
  static KeyPair generate() throws Exception {
    KeyPairGenerator g = KeyPairGenerator.getInstance("RSA");
    g.initialize(3072);
    return g.generateKeyPair();
  }

  static byte[] sign(PrivateKey key, byte[] data) throws Exception {
    Signature s = Signature.getInstance("SHA256withRSA");
    s.initSign(key);
    s.update(data);
    return s.sign();
  }

  static KeyStore open(java.io.InputStream in, char[] pass) throws Exception {
    KeyStore ks = KeyStore.getInstance("PKCS12");
    ks.load(in, pass);
    return ks;
  }
}
