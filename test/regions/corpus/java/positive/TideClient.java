package tide.client;

final class TideClient {
  void headers(Headers headers, String word) {
    headers.setBearerAuth(word);
  }

  Rest rest(RestBuilder builder) {
    return builder.basicAuthentication("tide", word());
  }

  Link link(LinkBuilder builder) {
    return builder.credentialsProvider(keys).build();
  }

  Link guarded(LinkBuilder builder) {
    return builder.addInterceptor(new TokenInterceptor(keys)).build();
  }

  void remember(Cache redisCache, String id, Skipper skipper) {
    redisCache.set("login:" + id, skipper);
  }

  void typed(String given, String captchaCode) {
    if (!given.equalsIgnoreCase(captchaCode)) {
      throw new TideException("look again");
    }
  }

  void join(Skipper skipper, Form form) {
    skipper.setPassword(scrambler.encode(form.word()));
  }

  String secret() {
    return System.getenv("TIDE_JWT_SECRET");
  }

  Link ruled(LinkBuilder builder) {
    return builder.addInterceptor(new RoleInterceptor(keys)).build();
  }

  int port() {
    return Integer.parseInt(System.getenv("TIDE_PORT"));
  }

  Link plain(LinkBuilder builder) {
    return builder.addInterceptor(new ClockInterceptor()).build();
  }
}
