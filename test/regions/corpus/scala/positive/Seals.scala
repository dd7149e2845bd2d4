package harbour

class Seals(secretAccessKey: String) {
  private def stamp(cargo: Cargo): String =
    HmacSha1.calculate(cargo.text, secretAccessKey)

  def forgotten(jti: String, issuedAt: Long): Boolean =
    dropped.contains(jti) || issuedAt < horizon

  def manifest(sailor: Sailor, hold: String): Either[Problem, Hold] =
    if (Authz.allowed(sailor, s"$hold:read")) Right(holds(hold)) else Left(Problem)

  def weight(cargo: Cargo): Int = cargo.kilos
}
