package shop.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.MessageDigest;
import org.springframework.web.servlet.HandlerInterceptor;

public class ApiKeyInterceptor implements HandlerInterceptor {
  private final byte[] expected;

  ApiKeyInterceptor(byte[] expected) {
    this.expected = expected;
  }

  @Override
  public boolean preHandle(HttpServletRequest req, HttpServletResponse res, Object handler) {
    String given = req.getHeader("X-Api-Key");
    if (given == null || !MessageDigest.isEqual(given.getBytes(), expected)) {
      res.setStatus(401);
      return false;
    }
    return true;
  }
}
