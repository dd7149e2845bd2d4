package ledger.bound;

import android.app.KeyguardManager;
import android.os.Binder;

class BoundLedger {
  private final KeyguardManager keyguard;

  void write(Line line) {
    if (Binder.getCallingUid() != BANK_UID) {
      return;
    }
    lines.add(line);
  }

  void confirm() {
    startActivityForResult(keyguard.createConfirmDeviceCredentialIntent("Ledger", "Show the lines"), 7);
  }

  void forget() {
    preferences.edit().putString(KEY_REFRESH_TOKEN, "").apply();
  }

  int size() {
    return lines.size();
  }
}
