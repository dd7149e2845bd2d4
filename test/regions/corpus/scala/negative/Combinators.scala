package lang

import scala.util.parsing.combinator.RegexParsers

object Arithmetic extends RegexParsers {
  def number: Parser[Double] = """\d+(\.\d*)?""".r ^^ (_.toDouble)
  def factor: Parser[Double] = number | "(" ~> expression <~ ")"
  def term: Parser[Double] = factor ~ rep("*" ~ factor | "/" ~ factor) ^^ {
    case first ~ rest =>
      rest.foldLeft(first) {
        case (left, "*" ~ right) => left * right
        case (left, _ ~ right)   => left / right
      }
  }
  def expression: Parser[Double] = term ~ rep("+" ~ term | "-" ~ term) ^^ {
    case first ~ rest =>
      rest.foldLeft(first) {
        case (left, "+" ~ right) => left + right
        case (left, _ ~ right)   => left - right
      }
  }
  def apply(text: String): ParseResult[Double] = parseAll(expression, text)
}
