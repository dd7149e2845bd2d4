#include "driver.h"

bool Driver::verify2FA(const std::string& code) const {
  return clock_.expected(seed_) == code;
}

bool Driver::verifyLevel(PermissionLevel wanted) {
  return wanted <= level_;
}

bool Driver::isLogged() const {
  return here_;
}

std::string Driver::colour() const {
  return colour_;
}
