package net

import scala.concurrent.duration._
import scala.util.Random

object Backoff {
  def delay(n: Int): FiniteDuration = (50 << n).millis + Random.nextInt(50).millis
}
