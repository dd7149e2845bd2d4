package io

object Stream {
  def lines(text: String): Iterator[String] = text.linesIterator.map(_.trim).filter(_.nonEmpty)
}
