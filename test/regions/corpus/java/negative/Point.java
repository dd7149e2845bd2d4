package geo;

import java.util.Objects;

final class Point {
  final int x;
  final int y;

  Point(int x, int y) {
    this.x = x;
    this.y = y;
  }

  @Override
  public boolean equals(Object o) {
    return o instanceof Point p && p.x == x && p.y == y;
  }

  @Override
  public int hashCode() {
    return Objects.hash(x, y);
  }
}
