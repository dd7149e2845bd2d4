#include <openssl/evp.h>
#include <openssl/hmac.h>
#include <string>

namespace shares {

std::string encode(const unsigned char* bytes, size_t length);

std::string signLink(const std::string& path, long expires, const std::string& key) {
  const std::string message = path + "\n" + std::to_string(expires);
  unsigned char digest[EVP_MAX_MD_SIZE];
  unsigned int length = 0;
  HMAC(EVP_sha256(), key.data(), static_cast<int>(key.size()),
       reinterpret_cast<const unsigned char*>(message.data()), message.size(), digest, &length);
  return encode(digest, length);
}

std::string title(const std::string& path) {
  const auto slash = path.rfind('/');
  return slash == std::string::npos ? path : path.substr(slash + 1);
}

}  // namespace shares
