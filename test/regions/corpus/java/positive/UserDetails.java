package shop.users;

import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;

public class ShopUsers implements UserDetailsService {
  private final AccountTable table;

  ShopUsers(AccountTable table) {
    this.table = table;
  }

  @Override
  public UserDetails loadUserByUsername(String name) {
    return table.find(name)
        .map(a -> User.withUsername(a.name()).password(a.digest()).roles(a.role()).build())
        .orElseThrow(() -> new UsernameNotFoundException(name));
  }
}
