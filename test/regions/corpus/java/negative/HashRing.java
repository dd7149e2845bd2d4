package shard;

import java.util.TreeMap;

final class HashRing<T> {
  private final TreeMap<Integer, T> ring = new TreeMap<>();

  void add(T node) {
    ring.put(node.hashCode(), node);
  }

  T pick(Object key) {
    var entry = ring.ceilingEntry(key.hashCode());
    return entry == null ? ring.firstEntry().getValue() : entry.getValue();
  }
}
