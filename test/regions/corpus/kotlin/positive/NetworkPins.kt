package com.acme.net

import okhttp3.CertificatePinner
import okhttp3.ConnectionSpec
import okhttp3.OkHttpClient
import okhttp3.TlsVersion
import java.time.Duration

fun pinnedClient(): OkHttpClient {
    val pins = CertificatePinner.Builder()
        .add("api.acme.example", "sha256/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=")
        .build()
    val spec = ConnectionSpec.Builder(ConnectionSpec.MODERN_TLS)
        .tlsVersions(TlsVersion.TLS_1_3)
        .build()
    return OkHttpClient.Builder()
        .certificatePinner(pins)
        .connectionSpecs(listOf(spec))
        .build()
}

fun plainClient(): OkHttpClient =
    OkHttpClient.Builder().callTimeout(Duration.ofSeconds(20)).build()
