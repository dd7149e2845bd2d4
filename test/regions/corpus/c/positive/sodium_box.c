#include <sodium.h>

int seal(unsigned char *out, const unsigned char *msg, unsigned long long n, const unsigned char *nonce, const unsigned char *key)
{
	return crypto_secretbox_easy(out, msg, n, nonce, key);
}
