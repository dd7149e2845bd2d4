#include <filesystem>

namespace fs = std::filesystem;

void lockDown(const fs::path &p)
{
    fs::permissions(p, fs::perms::owner_read | fs::perms::owner_write);
}
