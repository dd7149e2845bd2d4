#include <map>
#include <string>

bool opens(const std::multimap<std::string, std::string> &said, const Names &known)
{
    const auto found = said.find("authorization");
    return found != said.end() && known.has(found->second);
}

bool wantsJson(const std::multimap<std::string, std::string> &said)
{
    return said.find("accept") != said.end();
}
