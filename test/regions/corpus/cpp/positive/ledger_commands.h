#pragma once
#include <string>

class LedgerShell {
 public:
  Reply list(const std::string& page);
  Reply passwd(std::string login, std::string pass);
};
