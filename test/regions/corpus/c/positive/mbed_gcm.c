#include <mbedtls/ctr_drbg.h>
#include <mbedtls/entropy.h>
#include <mbedtls/gcm.h>

int seal_packet(const unsigned char key[32], const unsigned char iv[12], const unsigned char *in, size_t n,
                unsigned char *out, unsigned char tag[16])
{
    mbedtls_gcm_context ctx;
    int rc;

    mbedtls_gcm_init(&ctx);
    rc = mbedtls_gcm_setkey(&ctx, MBEDTLS_CIPHER_ID_AES, key, 256);
    if (rc == 0)
        rc = mbedtls_gcm_crypt_and_tag(&ctx, MBEDTLS_GCM_ENCRYPT, n, iv, 12, NULL, 0, in, out, 16, tag);
    mbedtls_gcm_free(&ctx);
    return rc;
}

size_t packet_size(size_t n)
{
    return n + 12 + 16;
}
