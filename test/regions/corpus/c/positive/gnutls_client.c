#include <gnutls/gnutls.h>
#include <gnutls/x509.h>

int start_tls(gnutls_session_t *session, gnutls_certificate_credentials_t cred, const char *host, int fd)
{
    gnutls_init(session, GNUTLS_CLIENT);
    gnutls_set_default_priority(*session);
    gnutls_credentials_set(*session, GNUTLS_CRD_CERTIFICATE, cred);
    gnutls_session_set_verify_cert(*session, host, 0);
    gnutls_transport_set_int(*session, fd);
    return gnutls_handshake(*session);
}

int min(int a, int b)
{
    return a < b ? a : b;
}
