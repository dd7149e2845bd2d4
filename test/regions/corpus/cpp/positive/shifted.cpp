#include "shifted.hpp"

std::string Caesar::encode(int by)
{
    std::string out;
    for (char c : m_text)
        out += c + by;
    return out;
}

std::string railFence(const std::string &text, int rails)
{
    return woven(text, rails);
}

int Weave::width() const
{
    return 3;
}
