#include <drogon/HttpFilter.h>

using namespace drogon;

void LoginFilter::doFilter(const HttpRequestPtr &req, FilterCallback &&fcb, FilterChainCallback &&fccb)
{
    if (req->session()->getOptional<std::string>("user_id")) {
        fccb();
        return;
    }
    auto res = HttpResponse::newHttpResponse();
    res->setStatusCode(k401Unauthorized);
    fcb(res);
}
