package funding

import java.time.LocalDate

final case class Grant(id: String, university: String, euros: BigDecimal, from: LocalDate, to: LocalDate)

object GrantReport {
  def perUniversity(grants: Seq[Grant]): Map[String, BigDecimal] =
    grants.groupMapReduce(_.university)(_.euros)(_ + _)

  def running(grants: Seq[Grant], day: LocalDate): Seq[Grant] =
    grants.filter(grant => !grant.from.isAfter(day) && !grant.to.isBefore(day))

  def render(grants: Seq[Grant]): String =
    perUniversity(grants).toSeq.sortBy(-_._2).map { case (name, sum) => f"$name%-40s $sum%12.2f" }.mkString("\n")
}
