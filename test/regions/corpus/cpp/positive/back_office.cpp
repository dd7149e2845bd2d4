#include <drogon/HttpFilter.h>

#include "Books.h"

void AdminFilter::doFilter(const HttpRequestPtr &req, FilterCallback &&no, FilterChainCallback &&yes)
{
    auto name = books().nameOf(req);
    if (name != "admin") {
        no(answer("Only for the office"));
        return;
    }
    yes();
}

void TimingFilter::doFilter(const HttpRequestPtr &req, FilterCallback &&no, FilterChainCallback &&yes)
{
    clock().start(req);
    yes();
}

std::string TokenVerifier::issuer() const
{
    return settings().text("issuer");
}

bool TokenVerifier::validate(const std::string &token)
{
    const auto parts = split(token, '.');
    return parts.size() == 3 && fits(parts[0], parts[1], parts[2]);
}

TokenVerifier::~TokenVerifier()
{
    settings().close();
}
