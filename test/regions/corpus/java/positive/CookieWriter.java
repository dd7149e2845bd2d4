package shop.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletResponse;

final class CookieWriter {
  static void remember(HttpServletResponse res, String sessionId) {
    Cookie c = new Cookie("SESSION", sessionId);
    c.setHttpOnly(true);
    c.setSecure(true);
    res.addCookie(c);
  }
}
