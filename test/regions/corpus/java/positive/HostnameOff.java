package shop.net;

import javax.net.ssl.HttpsURLConnection;

final class HostnameOff {
  static void relax(HttpsURLConnection c) {
    c.setHostnameVerifier((host, session) -> true);
  }
}
