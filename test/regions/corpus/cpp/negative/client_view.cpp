#include <algorithm>
#include <string>

struct Client {
    int width = 0, height = 0;
    std::string name;
};

void SetClientViewSize(Client &client, int width, int height)
{
    client.width = std::max(1, width);
    client.height = std::max(1, height);
}

std::string GetClientName(const Client &client)
{
    return client.name.empty() ? "unnamed" : client.name;
}

int GetClientArea(const Client &client)
{
    return client.width * client.height;
}
