package shop.acl;

import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import java.util.function.Supplier;

public class HoursManager implements AuthorizationManager<RequestAuthorizationContext> {
  @Override
  public AuthorizationDecision check(Supplier<Authentication> auth, RequestAuthorizationContext ctx) {
    return new AuthorizationDecision(auth.get().isAuthenticated() && Shift.isOpen());
  }
}
