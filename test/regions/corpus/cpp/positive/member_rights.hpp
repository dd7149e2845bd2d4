#pragma once
#include <cstdint>

enum class UserPermissions : std::uint32_t {
    None = 0,
    ModifyBerths = 1,
    PerformAdminActions = 2,
};

class Berths {
public:
    int free = 0;
};
