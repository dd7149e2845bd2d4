package shop.crypto;

import java.security.spec.KeySpec;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

final class Pbkdf {
  static byte[] hashPassword(char[] password, byte[] salt) throws Exception {
    KeySpec spec = new PBEKeySpec(password, salt, 310_000, 256);
    return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256").generateSecret(spec).getEncoded();
  }
}
