package jobs

import org.apache.spark.sql.SparkSession
import org.apache.spark.sql.functions._

object SparkSessionJob {
  def main(args: Array[String]): Unit = {
    val session = SparkSession.builder().appName("daily").getOrCreate()
    val rows = session.read.parquet(args(0))
    rows
      .withColumn("day", to_date(col("at")))
      .groupBy("day")
      .count()
      .write
      .parquet(args(1))
    session.stop()
  }
}
