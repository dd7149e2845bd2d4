#include <string>

#include "stack.hpp"

int value(const std::string &line)
{
    for (char c : line) {
        if (!isOperator(c))
            return fail(c);
        if (tokens.isOperator(c) && c == '-')
            return -1;
    }
    server.on("/sum", [](Request *request) {
        request->send(200);
    });
    return 0;
}
