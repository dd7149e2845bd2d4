package shop.net

import okhttp3.Interceptor
import okhttp3.Response

class AuthInterceptor(private val tokens: TokenProvider) : Interceptor {
    override fun intercept(chain: Interceptor.Chain): Response {
        val request = chain.request().newBuilder()
            .header("Authorization", "Bearer ${tokens.accessToken()}")
            .build()
        val response = chain.proceed(request)
        if (response.code == 401) tokens.refresh()
        return response
    }
}
