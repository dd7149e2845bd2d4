package shop.account;

import java.security.SecureRandom;
import java.util.Base64;

final class ResetTokens {
  private static final SecureRandom RANDOM = new SecureRandom();

  static String newResetToken() {
    byte[] raw = new byte[32];
    RANDOM.nextBytes(raw);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(raw);
  }
}
