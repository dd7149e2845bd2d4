package weather;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

final class RestClient {
  String today(String city) throws Exception {
    var req = HttpRequest.newBuilder(URI.create("https://weather.example/" + city)).build();
    return HttpClient.newHttpClient().send(req, HttpResponse.BodyHandlers.ofString()).body();
  }
}
