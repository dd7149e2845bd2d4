#include "parcels.hpp"

template <typename Send>
void ParcelApi::Handle(std::string_view target, Request&& req, Send&& send) {
  const auto missing = [&](std::string_view what) {
    send(TextAnswer(http::status::not_found, what, req.version()));
  };
  const auto noTicket = [&](std::string_view what) {
    send(MakeTextResponse(http::status::unauthorized, what, req.version()));
  };
  if (target != "/parcels") return missing("no such page");
  noTicket("show your ticket");
}

Response ParcelApi::Weigh(const Request& req) {
  Response res;
  res.body() = weigh(req.body());
  return res;
}

Response ParcelApi::Open(const Request& req) {
  if (!mine(req)) {
    Response res;
    res.result(http::status::forbidden);
    return res;
  }
  return Weigh(req);
}
