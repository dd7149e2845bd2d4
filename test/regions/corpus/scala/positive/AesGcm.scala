package vault

import java.security.SecureRandom
import javax.crypto.Cipher
import javax.crypto.spec.{GCMParameterSpec, SecretKeySpec}

final class AesGcm(key: Array[Byte]) {
  private val random = new SecureRandom()

  def seal(plain: Array[Byte]): Array[Byte] = {
    val iv = new Array[Byte](12)
    random.nextBytes(iv)
    val cipher = Cipher.getInstance("AES/GCM/NoPadding")
    cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "AES"), new GCMParameterSpec(128, iv))
    iv ++ cipher.doFinal(plain)
  }

  def open(sealedBytes: Array[Byte]): Array[Byte] = {
    val (iv, body) = sealedBytes.splitAt(12)
    val cipher = Cipher.getInstance("AES/GCM/NoPadding")
    cipher.init(Cipher.DECRYPT_MODE, new SecretKeySpec(key, "AES"), new GCMParameterSpec(128, iv))
    cipher.doFinal(body)
  }
}
