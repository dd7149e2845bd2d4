package cache

import scala.collection.mutable

class Cache[K, V] {
  private val map = mutable.Map.empty[K, V]

  def get(key: K): Option[V] = map.get(key)

  def put(key: K, value: V): Unit = map(key) = value
}
