package mfa

import java.nio.ByteBuffer
import javax.crypto.Mac
import javax.crypto.spec.SecretKeySpec

object Totp {
  private def code(secret: Array[Byte], step: Long): Int = {
    val mac = Mac.getInstance("HmacSHA1")
    mac.init(new SecretKeySpec(secret, "RAW"))
    val hash = mac.doFinal(ByteBuffer.allocate(8).putLong(step).array)
    val offset = hash.last & 0xf
    (ByteBuffer.wrap(hash, offset, 4).getInt & 0x7fffffff) % 1000000
  }

  def accepts(secret: Array[Byte], given: Int, now: Long): Boolean =
    Seq(-1, 0, 1).exists(d => code(secret, now / 30 + d) == given)
}
