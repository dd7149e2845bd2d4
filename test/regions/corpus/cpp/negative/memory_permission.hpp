#pragma once

inline std::string get_permission_text(const memory_permission permission)
{
    std::string text;
    text.push_back((permission & memory_permission::read) != memory_permission::none ? 'r' : '-');
    text.push_back((permission & memory_permission::exec) != memory_permission::none ? 'x' : '-');
    return text;
}

inline memory_permission of_page(const int flags)
{
    switch (flags) {
        case 0:
            return memory_permission::none;
        default:
            return memory_permission::all;
    }
}
