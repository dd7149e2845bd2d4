#include "channel.h"

void Channel::expel(Client& client, const std::string& nick) {
  if (!isOperator(client)) {
    client.send(ERR_CHANOPRIVSNEEDED(client.nick(), name_));
    return;
  }
  remove(nick);
}

void Channel::join(Client& client, const std::string& word) {
  if (word != password_) {
    client.send(bad_key(name_));
    return;
  }
  add(client);
}

std::size_t Channel::size() const {
  return clients_.size();
}
