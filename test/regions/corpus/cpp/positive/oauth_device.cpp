#include <cpr/cpr.h>
#include <nlohmann/json.hpp>
#include <thread>

using json = nlohmann::json;

std::string pollForToken(const std::string& endpoint, const std::string& deviceCode, int interval)
{
    for (;;) {
        std::this_thread::sleep_for(std::chrono::seconds(interval));
        auto reply = cpr::Post(cpr::Url{endpoint}, cpr::Payload{
            {"grant_type", "urn:ietf:params:oauth:grant-type:device_code"},
            {"device_code", deviceCode}, {"client_id", "tv-app"}});
        auto body = json::parse(reply.text);
        if (reply.status_code == 200)
            return body["access_token"];
        if (body["error"] != "authorization_pending")
            throw std::runtime_error(body["error"].get<std::string>());
    }
}

int clamp(int interval)
{
    return interval < 5 ? 5 : interval;
}
