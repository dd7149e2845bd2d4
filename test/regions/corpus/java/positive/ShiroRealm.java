package shop.realm;

import org.apache.shiro.authc.AuthenticationInfo;
import org.apache.shiro.authc.AuthenticationToken;
import org.apache.shiro.authc.SimpleAuthenticationInfo;
import org.apache.shiro.authz.AuthorizationInfo;
import org.apache.shiro.authz.SimpleAuthorizationInfo;
import org.apache.shiro.realm.AuthorizingRealm;
import org.apache.shiro.subject.PrincipalCollection;

public class ShopRealm extends AuthorizingRealm {
  @Override
  protected AuthenticationInfo doGetAuthenticationInfo(AuthenticationToken token) {
    var user = Users.byName((String) token.getPrincipal());
    return new SimpleAuthenticationInfo(user.name(), user.digest(), getName());
  }

  @Override
  protected AuthorizationInfo doGetAuthorizationInfo(PrincipalCollection principals) {
    var info = new SimpleAuthorizationInfo();
    info.addStringPermission("order:read");
    return info;
  }
}
