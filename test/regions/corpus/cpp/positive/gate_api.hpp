#ifndef GATE_API_HPP
#define GATE_API_HPP

#include "request.hpp"

namespace gate {

int queueLength(const Request &request);

bool isAdmin(const Request &request);

User &authenticate(const Request &request);

void close();

}

#endif
