#pragma once

class Pages {
 public:
  std::string session_cookie(const std::string &token, long age) const;
  bool bearer_authorized(const Request &req) const;
  std::string title(const Request &req) const;
};
