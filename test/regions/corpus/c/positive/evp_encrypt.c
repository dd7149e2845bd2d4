#include <openssl/evp.h>
#include <openssl/err.h>

#include "blob.h"

int blob_seal(const struct blob *in, const unsigned char *k, const unsigned char *iv, struct blob *out)
{
	EVP_CIPHER_CTX *ctx = EVP_CIPHER_CTX_new();
	int len = 0, total = 0, ok = 0;

	if (ctx == NULL)
		return -1;
	if (EVP_EncryptInit_ex(ctx, EVP_aes_256_gcm(), NULL, k, iv) != 1)
		goto done;
	if (EVP_EncryptUpdate(ctx, out->data, &len, in->data, (int)in->size) != 1)
		goto done;
	total = len;
	if (EVP_EncryptFinal_ex(ctx, out->data + total, &len) != 1)
		goto done;
	out->size = (size_t)(total + len);
	ok = 1;
done:
	EVP_CIPHER_CTX_free(ctx);
	return ok ? 0 : -1;
}

void blob_free(struct blob *b)
{
	free(b->data);
	b->data = NULL;
}
