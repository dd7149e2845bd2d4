#include <string>

bool Form::opens(const std::string &who, const std::string &word)
{
    auto rows = base.ask("SELECT id FROM users WHERE name = ? AND password = ?", who, word);
    return rows.size() == 1;
}

size_t Form::boats()
{
    return base.ask("SELECT id FROM boats WHERE name = ?", "Ailsa").size();
}
