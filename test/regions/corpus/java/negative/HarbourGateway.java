package harbour.gateway;

import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;

/** Whoever needs keys finds them by {@link AwsCredentialsProvider}. */
final class WeatherLink {
  HttpClient getHttpClient() {
    return client;
  }

  S3Client createS3Client(String region) {
    return S3Client.in(region);
  }

  String getUserAgent() {
    return "harbour/1";
  }

  Path getUserFilesPath() {
    return files;
  }
}
