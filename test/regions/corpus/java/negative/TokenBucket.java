package rate;

final class TokenBucket {
  private double tokens;
  private final double perSecond;

  TokenBucket(double perSecond) {
    this.perSecond = perSecond;
  }

  boolean take(double seconds) {
    tokens = Math.min(perSecond, tokens + seconds * perSecond);
    if (tokens < 1) {
      return false;
    }
    tokens -= 1;
    return true;
  }
}
