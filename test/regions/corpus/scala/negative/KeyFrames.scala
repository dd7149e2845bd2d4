package anim

final case class KeyFrame(time: Double, value: Double)

final class Track(keys: Vector[KeyFrame]) {
  def at(time: Double): Double = {
    val index = keys.indexWhere(_.time > time)
    if (index <= 0) keys.head.value
    else {
      val a = keys(index - 1)
      val b = keys(index)
      a.value + (b.value - a.value) * (time - a.time) / (b.time - a.time)
    }
  }

  def insertKey(key: KeyFrame): Track = new Track((keys :+ key).sortBy(_.time))
}
