package net

import scala.concurrent.duration._

final case class RetryPolicy(attempts: Int, base: FiniteDuration) {
  def delay(attempt: Int): FiniteDuration = base * math.pow(2, attempt.toDouble).toLong

  def allows(attempt: Int): Boolean = attempt < attempts
}

object RetryPolicy {
  val default: RetryPolicy = RetryPolicy(5, 100.millis)

  def run[A](policy: RetryPolicy)(body: => A): A = {
    def go(n: Int): A =
      try body
      catch { case _: java.io.IOException if policy.allows(n) => Thread.sleep(policy.delay(n).toMillis); go(n + 1) }
    go(0)
  }
}
