#include <string>
#include <string_view>
#include <vector>

struct Token {
    enum class Kind { Word, Number, Punctuation } kind;
    std::string_view text;
};

std::vector<Token> tokenize(std::string_view source)
{
    std::vector<Token> tokens;
    std::size_t at = 0;
    while (at < source.size()) {
        if (std::isspace(static_cast<unsigned char>(source[at]))) {
            ++at;
            continue;
        }
        auto start = at;
        if (std::isdigit(static_cast<unsigned char>(source[at]))) {
            while (at < source.size() && std::isdigit(static_cast<unsigned char>(source[at])))
                ++at;
            tokens.push_back({ Token::Kind::Number, source.substr(start, at - start) });
        } else if (std::isalpha(static_cast<unsigned char>(source[at]))) {
            while (at < source.size() && std::isalnum(static_cast<unsigned char>(source[at])))
                ++at;
            tokens.push_back({ Token::Kind::Word, source.substr(start, at - start) });
        } else {
            tokens.push_back({ Token::Kind::Punctuation, source.substr(at++, 1) });
        }
    }
    return tokens;
}
