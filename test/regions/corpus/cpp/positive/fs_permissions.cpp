#include <filesystem>
#include <fstream>

namespace fs = std::filesystem;

void saveState(const fs::path& path, const std::string& state)
{
    std::ofstream(path) << state;
    fs::permissions(path, fs::perms::owner_read | fs::perms::owner_write, fs::perm_options::replace);
}

std::uintmax_t sizeOf(const fs::path& path)
{
    return fs::exists(path) ? fs::file_size(path) : 0;
}
