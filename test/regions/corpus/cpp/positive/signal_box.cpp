#include "signal_box.h"

bool SignalBox::open(const Hand& hand)
{
    return BCrypt::validatePassword(hand.typed, hand.kept);
}

Response SignalBox::lamps(const Request& req)
{
    const auto id = userFromSession(req);
    return id ? render(*id) : empty();
}

int SignalBox::shift(const Hand& hand, int need)
{
    if (hand.account()->accountType < need) return -1;
    return 0;
}

std::string SignalBox::mark(const std::string& text)
{
    SHA256Hash sum;
    sum.feed(text);
    return sum.hex();
}

void SignalBox::guard(Server& server)
{
    server.serveFolder("/box").setAuthentication(name_, word_);
}

bool canSpeak(const Peer& peer, ChatRestrictions kept)
{
    return !peer.kept(kept);
}

int bannedRights(const Peer& peer)
{
    return peer.flags();
}

void watch(Reader& reader)
{
    const auto content = reader.hex();
    if (content.substring(1) == "0A 1B 2C 3D")
        print("Authorized access");
    else
        print("Access denied");
}
