package stream

import org.apache.pekko.stream.{OverflowStrategy, Supervision}
import org.apache.pekko.stream.scaladsl.{Flow, Source}
import org.apache.pekko.NotUsed
import scala.concurrent.duration._
import scala.util.Random

object Retrying {
  val decider: Supervision.Decider = {
    case _: java.io.IOException => Supervision.Restart
    case _                      => Supervision.Stop
  }

  def delays(base: FiniteDuration): Source[FiniteDuration, NotUsed] =
    Source.fromIterator(() => Iterator.from(0).map(n => base * (1L << n.min(6)) + Random.nextInt(100).millis))

  def buffered[A](size: Int): Flow[A, A, NotUsed] = Flow[A].buffer(size, OverflowStrategy.backpressure)
}
