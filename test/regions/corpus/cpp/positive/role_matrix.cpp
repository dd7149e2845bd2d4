#include <map>
#include <set>
#include <string>

enum class Role { Viewer, Editor, Admin };
enum class Action { Read, Write, Delete };

static const std::map<Role, std::set<Action>> kAllowed = {
    { Role::Viewer, { Action::Read } },
    { Role::Editor, { Action::Read, Action::Write } },
    { Role::Admin, { Action::Read, Action::Write, Action::Delete } },
};

bool isAllowed(Role role, Action action)
{
    auto at = kAllowed.find(role);
    return at != kAllowed.end() && at->second.count(action) > 0;
}

const char* name(Action action)
{
    switch (action) {
    case Action::Read: return "read";
    case Action::Write: return "write";
    default: return "delete";
    }
}
