package crypto

import java.security.MessageDigest

object Digest {
  def sha256(text: String): Array[Byte] = MessageDigest.getInstance("SHA-256").digest(text.getBytes("UTF-8"))

  def head(text: String): String = text.take(4)
}
