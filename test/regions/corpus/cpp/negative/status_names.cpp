#include "status.hpp"

const char* nameOf(http::status s) {
  switch (s) {
    case http::status::unauthorized: return "Unauthorized";
    case http::status::forbidden: return "Forbidden";
    default: return "other";
  }
}

bool Entry::isLogged(const LogLine& line) const {
  return lines_.count(line) > 0;
}

void Tree::verifyLevel(int depth) {
  assert(depth < kMaxDepth);
}

bool Chip::verify2Faces(const Mesh& m) {
  return m.faces == 2;
}
