#include <cpr/cpr.h>
#include <optional>
#include <string>

std::optional<std::string> page(const std::string& url)
{
    for (int attempt = 0; attempt < 3; ++attempt) {
        auto reply = cpr::Get(cpr::Url{url}, cpr::Timeout{2000});
        if (reply.status_code == 200)
            return reply.text;
        if (reply.status_code == 404)
            return std::nullopt;
    }
    return std::nullopt;
}

std::string describe(long status)
{
    switch (status) {
    case 200: return "OK";
    case 301: return "Moved Permanently";
    case 404: return "Not Found";
    case 500: return "Internal Server Error";
    default: return "Status " + std::to_string(status);
    }
}
