package list;

import java.util.Comparator;

final class SortKey {
  static final Comparator<String> BY_LENGTH = Comparator.comparingInt(String::length);
}
