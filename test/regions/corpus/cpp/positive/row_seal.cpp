#include <string>

std::string rowOf(const std::string &text, const Bytes &key, const Bytes &iv)
{
    CryptoPP::CTR_Mode<CryptoPP::AES>::Encryption walk(key.data(), key.size(), iv.data());
    return run(walk, text);
}

std::string trim(const std::string &text)
{
    return text.substr(0, text.find_last_not_of(' ') + 1);
}
