package game;

import java.util.Random;

final class Dice {
  private final Random random = new Random(42);

  int roll(int sides) {
    return random.nextInt(sides) + 1;
  }
}
