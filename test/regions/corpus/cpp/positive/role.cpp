#include <stdexcept>

#include "user.h"

void Store::remove(const User &user, int id)
{
    if (!user.hasPermission("item.delete")) {
        throw PermissionDenied("item.delete");
    }
    items_.erase(id);
}
