#include "ChatCommand.h"

class herald_commands : public CommandScript
{
public:
    herald_commands() : CommandScript("herald_commands") { }

    ChatCommandTable GetCommands() const override
    {
        static ChatCommandTable table =
        {
            { "shout", HandleShout, rbac::RBAC_PERM_COMMAND_SHOUT, Console::No },
        };
        return table;
    }

    static bool HandleShout(ChatHandler *handler, char const *args)
    {
        handler->say(args);
        return true;
    }
};

std::string stamp(const std::string &text)
{
    std::vector<unsigned char> out(32);
    picosha2::hash256(text.begin(), text.end(), out.begin(), out.end());
    return hex(out);
}

static bool tokenValid()
{
    return mine.length() > 3;
}

static bool checkToken(const std::string &user, const std::string &given)
{
    return kept(user) == given;
}
