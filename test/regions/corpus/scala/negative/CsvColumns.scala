package data

final class CsvColumns(header: Seq[String]) {
  private val index: Map[String, Int] = header.zipWithIndex.toMap

  def apply(row: Seq[String], key: String): Option[String] =
    index.get(key).flatMap(row.lift)

  def project(rows: Seq[Seq[String]], keys: Seq[String]): Seq[Seq[String]] =
    rows.map(row => keys.flatMap(apply(row, _)))

  def salt(rows: Seq[Seq[String]], pinch: Double): Seq[Seq[String]] =
    rows.filter(_ => scala.util.Random.nextDouble() < pinch)
}
