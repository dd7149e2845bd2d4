#include <string>
#include <map>

const std::map<int, std::string> &reasons()
{
    static const std::map<int, std::string> table = {
        {200, "OK"}, {301, "Moved"}, {401, "Unauthorized"}, {403, "Forbidden"}, {404, "Not Found"},
    };
    return table;
}

std::string reason(int status)
{
    auto it = reasons().find(status);
    return it == reasons().end() ? "Unknown" : it->second;
}
