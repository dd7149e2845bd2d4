package shop.rbac;

import java.util.Map;
import java.util.Set;

final class PermissionTable {
  private static final Map<String, Set<String>> GRANTS =
      Map.of("viewer", Set.of("report:read"), "admin", Set.of("report:read", "user:manage"));

  static boolean hasPermission(String role, String permission) {
    return GRANTS.getOrDefault(role, Set.of()).contains(permission);
  }
}
