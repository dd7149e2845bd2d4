#include <wolfssl/options.h>
#include <wolfssl/ssl.h>

WOLFSSL_CTX *make_ctx(const char *chain, const char *key)
{
	WOLFSSL_CTX *ctx = wolfSSL_CTX_new(wolfTLSv1_3_server_method());

	if (ctx == NULL)
		return NULL;
	if (wolfSSL_CTX_use_certificate_chain_file(ctx, chain) != SSL_SUCCESS ||
	    wolfSSL_CTX_use_PrivateKey_file(ctx, key, SSL_FILETYPE_PEM) != SSL_SUCCESS) {
		wolfSSL_CTX_free(ctx);
		return NULL;
	}
	wolfSSL_CTX_set_verify(ctx, SSL_VERIFY_PEER | SSL_VERIFY_FAIL_IF_NO_PEER_CERT, NULL);
	return ctx;
}

int listen_port(void)
{
	return 8443;
}
