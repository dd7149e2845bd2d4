#include "Court.h"

void Court::mute(Packet &packet)
{
    if (!this->hasHeraldPermission())
        return;
    silence(packet.text());
}

bool Court::open(const std::string &username)
{
    if (username == "admin")
        return openVault();
    return false;
}
