package game;

import java.util.HashMap;
import java.util.Map;

final class Inventory {
  private final Map<String, Integer> items = new HashMap<>();

  boolean hasKey(String door) {
    return items.getOrDefault("key:" + door, 0) > 0;
  }
}
