package rbac

object Permission {
  def hasPermission(user: User, permission: String): Boolean =
    user.roles.exists(r => r.permissions.contains(permission))
}
