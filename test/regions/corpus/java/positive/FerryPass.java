package ferry.pass;

import android.content.SharedPreferences;
import java.lang.reflect.Method;

final class FerryPass {
  private final SharedPreferences kept;

  String word() {
    return kept.getString(Keys.TOKEN, "");
  }

  void gone() {
    kept.edit().putString(names.of(R.string.prefLoginState), "out").apply();
  }

  boolean open(Method method) {
    return method.isAnnotationPresent(CaptainRole.class);
  }

  boolean known(Method method) {
    return method.getAnnotation(LoginNeeded.class) != null;
  }

  void crew(User user, Message message) {
    if (!user.getId().equals(339000111L)) {
      return;
    }
    bridge.show(message);
  }

  FerryPass withRules(Authorizer<Skipper> rules) {
    return new FerryPass(kept, rules);
  }

  String claim(Skipper skipper) {
    return Jwt.subject(skipper.name()).sign();
  }

  String colour() {
    return kept.getString(Keys.COLOUR, "");
  }

  String push() {
    return kept.getString(Keys.PUSH_TOKEN, "");
  }

  boolean old(Method method) {
    return method.isAnnotationPresent(Deprecated.class);
  }
}
