package net

import javax.net.ssl.{SSLContext, TrustManager}

object Tls {
  def context(trust: Array[TrustManager]): SSLContext = {
    val ctx = SSLContext.getInstance("TLS")
    ctx.init(null, trust, null)
    ctx
  }
}
