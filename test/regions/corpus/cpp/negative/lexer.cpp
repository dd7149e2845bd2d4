#include <string>
#include <vector>

struct Token {
    int kind;
    std::string text;
};

std::vector<Token> lex(const std::string &src)
{
    std::vector<Token> tokens;
    for (char c : src) {
        tokens.push_back({c >= '0' && c <= '9' ? 1 : 2, std::string(1, c)});
    }
    return tokens;
}
