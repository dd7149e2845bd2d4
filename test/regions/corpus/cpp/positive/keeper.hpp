#pragma once

#include <string>

struct Visitor;

class Keeper {
 public:
  explicit Keeper(std::string name);
  const std::string &name() const;
  int shelves() const;

  bool checkPassword(const std::string &name, const std::string &password) const;
  bool mayBorrow(const Visitor &visitor) const;

  virtual bool userHasPermission(const std::string &user, const std::string &right) const = 0;
  [[nodiscard]] static std::string encryptNote(const std::string &note);

  void dust();
  void sweep();

 private:
  std::string name_;
};
