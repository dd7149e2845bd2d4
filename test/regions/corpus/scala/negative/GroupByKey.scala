package analytics

final case class Sale(region: String, key: Int, amount: BigDecimal)

object GroupByKey {
  def totals(sales: Seq[Sale]): Map[Int, BigDecimal] =
    sales.groupMapReduce(_.key)(_.amount)(_ + _)

  def partition(key: Int, buckets: Int): Int = (key.hashCode & Int.MaxValue) % buckets

  def top(sales: Seq[Sale], n: Int): Seq[(Int, BigDecimal)] =
    totals(sales).toSeq.sortBy { case (_, total) => -total }.take(n)
}
