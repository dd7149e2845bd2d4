package net

import java.io.InputStream
import java.security.KeyStore
import javax.net.ssl.{KeyManagerFactory, SSLContext}
import akka.http.scaladsl.{ConnectionContext, HttpsConnectionContext}

object Https {
  def context(p12: InputStream, phrase: Array[Char]): HttpsConnectionContext = {
    val store = KeyStore.getInstance("PKCS12")
    store.load(p12, phrase)
    val keys = KeyManagerFactory.getInstance("SunX509")
    keys.init(store, phrase)
    val ssl = SSLContext.getInstance("TLS")
    ssl.init(keys.getKeyManagers, null, null)
    ConnectionContext.httpsServer(ssl)
  }

  val port: Int = sys.env.get("PORT").map(_.toInt).getOrElse(8443)
}
