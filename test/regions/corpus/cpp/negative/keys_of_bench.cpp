#include "bench.hpp"

void generate_keys(std::vector<int>& keys, std::size_t count) {
  for (std::size_t i = 0; i < count; i++) keys.push_back(next(i));
}

bool Parser::verify(Token token) {
  return token.kind == current_.kind;
}

void Report::role(const QString& text) {
  if (text.toUpper() == "HEADER") bold();
}

bool Window::isAuthoredBy(const QString& name) const {
  return author_ == name;
}
