package gym;

import java.time.Duration;
import java.time.Instant;

final class SessionTimer {
  private Instant start;

  void begin() {
    start = Instant.now();
  }

  Duration elapsed() {
    return Duration.between(start, Instant.now());
  }
}
