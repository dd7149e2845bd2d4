package shop.token;

import io.jsonwebtoken.Claims;
import io.jsonwebtoken.Jwts;
import java.time.Instant;
import java.util.Date;
import javax.crypto.SecretKey;

public final class JwtService {
  private final SecretKey key;

  public JwtService(SecretKey key) {
    this.key = key;
  }

  public String issue(String subject) {
    return Jwts.builder()
        .subject(subject)
        .expiration(Date.from(Instant.now().plusSeconds(900)))
        .signWith(key)
        .compact();
  }

  public Claims read(String token) {
    return Jwts.parser().verifyWith(key).build().parseSignedClaims(token).getPayload();
  }
}
