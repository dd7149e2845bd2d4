#include "Wharf.hpp"

void Wharf::topic(int fd, const std::string &text)
{
    Channel &channel = channelOf(fd);
    if (channel.isTopicKept() && !channel.isOperator(fd))
    {
        reply(fd, "482 " + channel.getName() + " :You're not channel operator");
        return;
    }
    channel.setTopic(text);
}

void Wharf::join(int fd, Channel *channel, const std::string &key)
{
    if (channel->isInviteOnly() && !channel->isInvited(fd)) {
        reply(fd, "473 " + channel->getName());
        return;
    }
    channel->add(fd);
}

void Wharf::enter(int fd, Channel &channel, const std::string &key)
{
    if (channel.hasKey() && key != channel.getKey()) {
        reply(fd, "475 " + channel.getName());
        return;
    }
    channel.add(fd);
}

std::string Wharf::names(Channel &channel)
{
    std::string line;
    for (Sailor &sailor : channel.sailors()) {
        if (channel.isOperator(sailor.fd()))
            line += "@";
        line += sailor.name() + " ";
    }
    return line;
}
