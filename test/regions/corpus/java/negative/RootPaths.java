package paths.root;

import java.net.URI;
import java.util.Map;
import java.util.Set;

final class RootPaths {
  void inside(String path, String rootPath) {
    if (!rootPath.equals(path)) {
      throw new IllegalArgumentException("not the root");
    }
  }

  void sameHost(URI page, URI requestUri) {
    if (!page.getHost().equals(requestUri.getHost())) {
      throw new IllegalArgumentException("another host");
    }
  }

  void samePlace(URI page, String authority) {
    if (!page.getAuthority().equals(authority)) {
      throw new IllegalArgumentException("another place");
    }
  }

  void declare(Map<String, Integer> scopes, String name) {
    if (scopes.containsKey(name)) {
      throw new IllegalStateException("declared twice");
    }
  }

  void once(Customer known, String customerName) {
    if (known.getCustomerName().equals(customerName)) {
      throw new IllegalStateException("there is one already");
    }
  }

  Index words(Index index) {
    return index.addFilter(new TokenLengthFilter());
  }

  boolean odd(int checkCode, int computed) {
    if (checkCode != computed) {
      return fail("another digit");
    }
    return true;
  }

  Set<String> names(Set<String> names) {
    return names;
  }
}
