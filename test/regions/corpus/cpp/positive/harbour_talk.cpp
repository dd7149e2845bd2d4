#include "harbour.hpp"

void Harbour::pass(Guest &guest, const Words &words)
{
    if (words[1] != this->_password) {
        guest.hear(refuse(464));
        return;
    }
    guest.enter();
}

void Harbour::kick(Guest &guest, Room &room)
{
    if (!room.isOperator(guest)) {
        guest.hear(makeReply_ERR_CHANOPRIVSNEEDED(room.name()));
        return;
    }
    room.drop(guest);
}

bool Harbour::mayCall(const Guest &guest, const Order &order) const
{
    return guest.GetSecurity() >= order.level;
}

void Harbour::topic(Room &room, const std::string &text)
{
    room.setTopic(text);
}
