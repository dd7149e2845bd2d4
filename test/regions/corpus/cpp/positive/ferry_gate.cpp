#include "ferry.hpp"

bool Gate::open(Request& r) {
  Poco::Net::OAuth20Credentials card(r);
  if (card.getScheme() == "Bearer") {
    lift(card.getBearerToken());
  }
  return lifted_;
}

bool Gate::dropped(const std::string& ticket) {
  return store().IsTokenRevoked(ticket);
}

bool Desk::tryLogin(const Form& form) {
  last_ = form.name;
  return ring(form);
}

bool Desk::wait(int seconds) {
  return clock_.after(seconds);
}
