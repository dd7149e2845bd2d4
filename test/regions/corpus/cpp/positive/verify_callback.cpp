#include <boost/asio/ssl.hpp>
#include <openssl/x509.h>

namespace ssl = boost::asio::ssl;

ssl::context makeContext(const std::string& host)
{
    ssl::context ctx(ssl::context::tlsv12_client);
    ctx.set_default_verify_paths();
    ctx.set_verify_mode(ssl::verify_peer);
    ctx.set_verify_callback([host](bool preverified, ssl::verify_context& v) {
        char name[256];
        X509_NAME_oneline(X509_get_subject_name(X509_STORE_CTX_get_current_cert(v.native_handle())), name, sizeof(name));
        return preverified && std::string(name).find(host) != std::string::npos;
    });
    return ctx;
}

std::string defaultHost()
{
    return "localhost";
}
