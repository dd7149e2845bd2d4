package bakery;

final class CookieOrder {
  private int cookies;

  void addCookie(int n) {
    cookies += n;
  }

  int price() {
    return cookies * 120;
  }
}
