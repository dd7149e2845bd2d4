package query

import scala.collection.mutable

final class HashJoin[K, L, R](leftKey: L => K, rightKey: R => K) {
  def run(left: Iterator[L], right: Iterator[R]): Iterator[(L, R)] = {
    val table = mutable.HashMap.empty[K, mutable.ListBuffer[L]]
    left.foreach(row => table.getOrElseUpdate(leftKey(row), mutable.ListBuffer.empty) += row)
    right.flatMap(row => table.get(rightKey(row)).iterator.flatten.map(found => (found, row)))
  }

  def partition(key: K, partitions: Int): Int = math.floorMod(key.hashCode, partitions)
}
