#include <botan/auto_rng.h>
#include <botan/pk_keys.h>
#include <botan/pubkey.h>
#include <vector>

std::vector<uint8_t> sign_release(const Botan::Private_Key &key, const std::vector<uint8_t> &body)
{
    Botan::AutoSeeded_RNG rng;
    Botan::PK_Signer signer(key, rng, "SHA-256");
    signer.update(body);
    return signer.signature(rng);
}
