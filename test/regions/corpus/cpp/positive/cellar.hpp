#pragma once

class CredentialStorage {
 public:
  static bool keep(const std::string &name, const std::string &word);
  static void forget();
};

class Cellar {
 public:
  static bool keep(const std::string &name, const std::string &wine);
};
