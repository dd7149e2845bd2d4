#include <map>
#include <string>

int count(const std::map<std::string, int> &m, const std::string &key)
{
    auto it = m.find(key);
    return it == m.end() ? 0 : it->second;
}
