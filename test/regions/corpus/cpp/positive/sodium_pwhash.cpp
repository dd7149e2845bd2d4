#include <sodium.h>
#include <stdexcept>
#include <string>

class Vault {
public:
    static std::string store(const std::string& pass)
    {
        char out[crypto_pwhash_STRBYTES];
        if (crypto_pwhash_str(out, pass.data(), pass.size(), crypto_pwhash_OPSLIMIT_MODERATE, crypto_pwhash_MEMLIMIT_MODERATE) != 0)
            throw std::runtime_error("out of memory");
        return out;
    }

    static bool matches(const std::string& stored, const std::string& pass)
    {
        return crypto_pwhash_str_verify(stored.c_str(), pass.data(), pass.size()) == 0;
    }
};
