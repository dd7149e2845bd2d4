package spark

import org.apache.spark.sql.SparkSession

object WordCount {
  def main(args: Array[String]): Unit = {
    val session = SparkSession.builder().appName("words").getOrCreate()
    session.read.textFile(args(0)).rdd.flatMap(_.split(" ")).map((_, 1)).reduceByKey(_ + _).collect().foreach(println)
    session.stop()
  }
}
