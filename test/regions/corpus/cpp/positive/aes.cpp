#include <cryptopp/aes.h>
#include <cryptopp/filters.h>
#include <cryptopp/gcm.h>

std::string seal(const CryptoPP::SecByteBlock &key, const CryptoPP::SecByteBlock &iv, const std::string &plain)
{
    CryptoPP::GCM<CryptoPP::AES>::Encryption enc;
    enc.SetKeyWithIV(key, key.size(), iv, iv.size());
    std::string out;
    CryptoPP::StringSource(plain, true,
        new CryptoPP::AuthenticatedEncryptionFilter(enc, new CryptoPP::StringSink(out)));
    return out;
}
