#include <filesystem>
#include <string>

namespace fs = std::filesystem;

std::string letters(const fs::path& path)
{
    auto status = fs::status(path);
    switch (status.type()) {
    case fs::file_type::directory: return "d";
    case fs::file_type::symlink: return "l";
    default: return "-";
    }
}

bool newer(const fs::path& a, const fs::path& b)
{
    return fs::last_write_time(a) > fs::last_write_time(b);
}
