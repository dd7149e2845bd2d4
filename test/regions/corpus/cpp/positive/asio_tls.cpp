#include <boost/asio/ssl.hpp>

boost::asio::ssl::context make()
{
    boost::asio::ssl::context ctx(boost::asio::ssl::context::tls_client);
    ctx.set_verify_mode(boost::asio::ssl::verify_peer);
    ctx.set_default_verify_paths();
    return ctx;
}
