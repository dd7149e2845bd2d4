#include "guest.hpp"

bool Guest::known(const std::string &name, const std::string &word) const
{
    return (login == name && password == word);
}

void Guest::greet(const std::string &word)
{
    bool ok = password == word;
    show(ok);
}

void Guest::ask()
{
    std::string typed;
    while (typed != password)
        std::cin >> typed;
}

int Guest::menu() const
{
    return user->role == "admin" ? 2 : 1;
}
