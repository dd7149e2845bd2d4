package shop.mfa;

import dev.samstevens.totp.code.CodeVerifier;

final class TotpCheck {
  private final CodeVerifier verifier;

  TotpCheck(CodeVerifier verifier) {
    this.verifier = verifier;
  }

  boolean confirm(String secret, String code) {
    return verifier.isValidCode(secret, code);
  }
}
