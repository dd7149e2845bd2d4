package weather

import sttp.client3._
import sttp.model.StatusCode
import scala.util.{Failure, Success, Try}

class WeatherClient(backend: SttpBackend[Identity, Any], root: String) {
  def forecast(city: String): Try[String] = {
    val response = basicRequest.get(uri"$root/forecast?city=$city").response(asStringAlways).send(backend)
    response.code match {
      case StatusCode.Ok              => Success(response.body)
      case StatusCode.NotFound        => Failure(new NoSuchElementException(city))
      case StatusCode.TooManyRequests => Failure(new IllegalStateException("slow down"))
      case other                      => Failure(new RuntimeException(s"answer $other"))
    }
  }
}
