package shop.jaas;

import java.util.Map;
import javax.security.auth.Subject;
import javax.security.auth.callback.CallbackHandler;
import javax.security.auth.login.LoginException;
import javax.security.auth.spi.LoginModule;

public class PinLoginModule implements LoginModule {
  private boolean ok;

  @Override
  public void initialize(Subject s, CallbackHandler h, Map<String, ?> shared, Map<String, ?> options) {}

  @Override
  public boolean login() throws LoginException {
    ok = PinPad.matches();
    if (!ok) {
      throw new LoginException("wrong pin");
    }
    return true;
  }

  @Override
  public boolean commit() {
    return ok;
  }

  @Override
  public boolean abort() {
    return true;
  }

  @Override
  public boolean logout() {
    return true;
  }
}
