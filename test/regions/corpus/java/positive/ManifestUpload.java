import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.services.s3.S3Client;

class ManifestUpload {
    S3Client client(String id, String word) {
        return S3Client.builder()
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create(id, word)))
                .build();
    }

    String keyOf(String ship) {
        return "manifests/" + ship;
    }
}
