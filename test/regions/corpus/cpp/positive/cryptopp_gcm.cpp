#include <cryptopp/aes.h>
#include <cryptopp/filters.h>
#include <cryptopp/gcm.h>
#include <cryptopp/osrng.h>
#include <string>

std::string seal(const CryptoPP::SecByteBlock &key, const std::string &plain)
{
    CryptoPP::AutoSeededRandomPool rng;
    CryptoPP::byte iv[12];
    rng.GenerateBlock(iv, sizeof(iv));
    CryptoPP::GCM<CryptoPP::AES>::Encryption e;
    e.SetKeyWithIV(key, key.size(), iv, sizeof(iv));
    std::string out;
    CryptoPP::StringSource(plain, true,
        new CryptoPP::AuthenticatedEncryptionFilter(e, new CryptoPP::StringSink(out)));
    return std::string(reinterpret_cast<char *>(iv), sizeof(iv)) + out;
}

std::size_t padded(std::size_t n)
{
    return (n + 15) / 16 * 16;
}
