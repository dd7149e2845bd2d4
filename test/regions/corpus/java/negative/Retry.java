package net;

import java.util.concurrent.ThreadLocalRandom;

final class Retry {
  static long delay(int attempt) {
    long base = 50L << attempt;
    return base + ThreadLocalRandom.current().nextLong(base);
  }
}
