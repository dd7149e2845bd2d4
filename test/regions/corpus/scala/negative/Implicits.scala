package meta

import scala.quoted.*

object Show:
  inline def typeName[A]: String = ${ typeNameImpl[A] }

  private def typeNameImpl[A: Type](using Quotes): Expr[String] =
    import quotes.reflect.*
    val symbol = TypeRepr.of[A].typeSymbol
    val owner = symbol.owner.fullName
    Expr(s"$owner.${symbol.name}")

  def isOwnerPackage(using q: Quotes)(symbol: q.reflect.Symbol): Boolean =
    symbol.owner.flags.is(q.reflect.Flags.Package)
