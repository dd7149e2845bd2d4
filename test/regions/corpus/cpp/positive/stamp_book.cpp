#include "stamps.hpp"

bool Stamps::verify(const std::string& token) {
  return book_.count(token) > 0;
}

void Stamps::fetch() {
  QObject::connect(&job_, &QKeychain::ReadPasswordJob::finished, this, &Stamps::done);
}

void Stamps::route(const QString& role) {
  if (role.toUpper() == "ADMIN") {
    show(new Office());
  }
}

int Stamps::pages() const {
  return pages_;
}
