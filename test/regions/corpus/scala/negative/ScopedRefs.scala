package compiler

final class SymbolTable(parent: Option[SymbolTable]) {
  private var entries = Map.empty[String, Type]

  def define(name: String, tpe: Type): Unit = entries += name -> tpe

  def resolve(name: String): Option[Type] =
    entries.get(name).orElse(parent.flatMap(_.resolve(name)))

  def nested: SymbolTable = new SymbolTable(Some(this))
}

object Access {
  sealed trait Modifier
  case object Public extends Modifier
  case object Private extends Modifier
  case object Protected extends Modifier

  def render(modifier: Modifier): String = modifier match {
    case Public    => ""
    case Private   => "private "
    case Protected => "protected "
  }
}
