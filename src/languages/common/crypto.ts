import type { Rule } from '../rule.ts';

const ALGORITHM =
  'sha ?1|sha ?0|sha ?2|sha ?3|sha ?224|sha ?256|sha ?384|sha ?512|sha ?512 ?256|sha3 ?\\d+|md ?5(?! (?:loader|model|mesh|anim|character)\\b)|md ?4|md ?2(?= (?:hash|digest|init|update|final|transform|sum)\\b)|ripe ?md ?\\d*|keccak ?\\d*|blake ?2[bs]?|blake ?3|whirlpool|hmac\\w*|cmac|gmac|poly ?1305|siphash|pbkdf ?2?|scrypt|bcrypt|argon ?2[id]*|hkdf|aes ?\\d*|aes ?gcm|aesni|rijndael|chacha ?\\d*|xchacha ?\\d*|salsa ?20|xsalsa ?20|rc ?4|arc ?4|rc ?5|rc ?6|blowfish|twofish|threefish|serpent cipher|3 ?des|triple ?des|tdes|des ?ede ?3?|des3|camellia|idea cipher|xtea|rsa|rsassa|oaep|pss sign|dsa|ecdsa|eddsa|ed ?25519|ed ?448|x ?25519|x ?448|curve ?25519|secp ?256 ?k1|secp ?256 ?r1|p256|p384|ecdh|ecdhe|ecies|diffie hellman|schnorr|elgamal|paillier|kyber|ml kem|dilithium|ml dsa|sphincs|falcon sign|ntru|sm2|sm3|sm4|gost ?\\d*|pkcs ?\\d*|x ?509|asn1 key|gcm|xts mode|ghash|ccm mode|cbc (?:encrypt|decrypt|mode)|ctr (?:encrypt|decrypt|mode|drbg)|drbg|hash drbg|csprng|secretbox|aead|jwe|nacl|libsodium|sodium';

/** Cryptography by vocabulary, for every language (names as lower-case words). */
export const cryptoRules: readonly Rule[] = [
  {
    id: 'common/cipher-function',
    category: 'crypto',
    strength: 'strong',
    why: '{name} implements or wraps a cryptographic operation.',
    functions: new RegExp(
      `\\b(?:encrypt(?:ed|s|or|ion)?|decrypt(?:ed|s|or|ion)?|encipher|decipher|cipher|ciphertext|cryptographic|crypto(?: box| sign| hash| random)?|${ALGORITHM})\\b`,
    ),
  },
  {
    id: 'common/cipher-call',
    category: 'crypto',
    strength: 'strong',
    why: '{name} is a cryptographic operation.',
    callWords:
      /^(?:(?:do|re|un|async|sym|symmetric|asymmetric|public|private|key|data|string|file|password|text|message|field|bytes|secret|value|token|cookie|payload|aes|rsa|get|create|new|init|with|self) )?(?:encrypt|decrypt|encipher|decipher)(?: (?:string|data|bytes|file|text|message|value|with .*|and .*|async|sync|block|blob|secret|payload|password|json|buffer|key|for .*|to .*|from .*|field|config|aes.*|rsa.*|in place|internal|init|update|final|block|cbc|ecb|ctr|gcm))?$|^(?:hmac|pbkdf ?2|scrypt|bcrypt|argon ?2[id]*|hkdf|ed25519|x25519|curve25519|ecdsa|ecdh|aes|rsa|chacha20|poly1305|secp256k1|keccak|sha ?(?:1|224|256|384|512)|sha3|md5|md4|ripemd160|blake2[bs]?|blake3)(?: (?:sum|hash|digest|hex|init|update|final|finalize|finish|transform|process|compute|sign|verify|encrypt|decrypt|cbc.*|ecb.*|ctr.*|gcm.*|key.*|new|create|hexdigest|hash data|file|string|sync|async|bytes|b64|base64|block|free|starts|ret|raw|generate.*|expand.*|extract|hash bytes|utf8|hash data|hexdigest|digest length))*$|^(?!get (?:sha|md5)|to (?:sha|md5)\d* (?!hash|digest|hex))(?:compute|calc|calculate|get|create|make|generate|new|to) (?:hmac|sha ?(?:1|224|256|384|512)|md5|sha3|digital signature|key pair|keypair|private key|rsa key.*|aes key.*|secret key|encryption key|signing key|symmetric key|self signed.*|csr|x509.*|ed25519.*|ecdsa.*)(?: .*)?$|^(?:constant time (?:compare|eq|equals|equal|select|is equal|compare)|timing safe (?:equal|compare|eq)|fixed time equals|secure compare|safe compare|hash equals|compare digest|ct eq|ct select|crypto memcmp|consttime memequal|secure random(?: bytes| string| hex| token| int)?|crypto random .*|derive key(?: .*)?|generate key pair|generate keypair|import private key|load private key|load pem .*|verify signature|sign message|verify message|sign data|verify data|sign and encrypt|seal box|secure zero memory|explicit bzero|sodium memzero|memzero explicit)$/,
  },
  {
    id: 'common/random-bytes',
    category: 'crypto',
    strength: 'weak',
    why: '{name} makes random bytes.',
    functions: /\b(?:random|rand) bytes\b/,
    callWords: /^(?:get |generate |new |make )?(?:random|rand|secure) bytes$/,
  },
  {
    id: 'common/crypto-construct',
    category: 'crypto',
    strength: 'strong',
    why: '{name} makes a cipher, a digest, a key derivation or a source of random bytes.',
    callWords:
      /^(?:(?:\w+ ){0,2}(?:block cipher|stream cipher|symmetric cipher|asymmetric cipher|cipher|encryptor|decryptor|encrypter|decrypter|cryptor|kdf|key derivation|key deriver|key stretcher|hmac)(?: (?:engine|stream|factory|builder|params|parameters|spec|input stream|output stream))?|crypto (?:hash|random|random stream|stream|util|helper|provider|service|engine|manager|context|key|box|reader|writer|transform|init)|(?:hash|compute|calc|calculate|get|make|create|digest|generate|to|do|raw)(?: (?:the|file|string|hex|hash|body|content|text))? (?:md5|sha ?(?:1|224|256|384|512)|sha3|hmac(?: sha ?\d+)?|ripemd160|blake2[bs]?|blake3|keccak)(?: (?:hash|hex|of|digest|sum|checksum|for|string|bytes|from|base64|core|async|with)\b.*)?)$/,
    calls: [
      'CryptoUtil.*',
      'CryptoUtils.*',
      'CryptoHelper.*',
      'CryptoService.*',
      'CryptoRandom.*',
      'CryptoProvider.*',
      'EncryptionUtil.*',
      'EncryptionUtils.*',
      'EncryptionHelper.*',
      'EncryptionService.*',
      'CipherUtil.*',
      'CipherUtils.*',
      'CertificateUtil*.*',
      'AESUtil*.*',
      'AesUtil*.*',
      'RSAUtil*.*',
      'RsaUtil*.*',
    ],
  },
  {
    id: 'common/key-handling',
    category: 'crypto',
    strength: 'strong',
    why: '{name} makes, derives, stores or checks key material, a signature or a certificate.',
    functions:
      /\b(?:key ?pair|private keys?|public keys?|secret keys?|master keys?|session keys?|shared secret|key (?:derivation|exchange|agreement|expansion|unwrap|stretch|rotation|vault)|derive (?:the )?(?:key|keys|secret|bits|master .*|shared .*)|expand key|key expand|round keys?|(?:verify|validate|compute|generate|calculate) (?:the |digital |request |message |webhook |detached |payload |and |code |transaction |block |hmac |raw |file |package )?signatures?(?: (?:for|from|with|base|string|header|v\d|hash|bytes|hex|key|hmac|of|request|async))?$|sign (?:message|data|digest|hash|payload|bytes|request|transaction|tx|csr|certificate|with|and|url|string|document|detached|pkcs1)|verify (?:message|digest|mac|hash signature|signed|hmac|certificate|cert|peer|host ?name|chain)|(?:client|server|root|ca|self signed|leaf|peer|tls|ssl|signing|intermediate) cert(?:ificate)?s?|certificate (?:chain|authority|validation|verify|verification|request|pinning|store|pool|callback|manager|revocation|signing|from)|(?:load|read|parse|generate|create|make|import|export|write|issue|revoke|trust|pin|install|validate) (?:pem|der|cert|certs|certificate|certificates|ca cert.*|csr|x509|key from .*|rsa.*|signing key|encryption key|ssh key|gpg key|key file|jwk|aes key|hmac key|host key|keystore|truststore|trust store)|trust (?:manager|all certs?.*|store|manager factory)|key ?store|trust ?store|key manager|ssl (?:context|socket|config|factory|init|options|ctx|handshake|verify.*|cert.*|socket factory)|tls (?:config|context|handshake|options|connect|init|version|client|server|settings|ctx|verify.*|cert.*|session|record|connector|acceptor)|(?:new|create|make|build|get|setup|configure|init|load|with|enable|disable) (?:tls|ssl)\b.*|host ?name verifier|verify host ?name|insecure skip verify|constant time(?! (?:operations?|factor|access|lookup|complexity|algorithm))|timing safe|ct (?:eq|equal|select|compare)|secure (?:random|compare|zero|wipe|erase|rand|bytes|prng|memzero)|(?:secure|crypto|cryptographic) random bytes|(?<!\b(?:get|fair|rm|pick|choose|any|db|dict|map|hash|table|fetch) )(?<!^)random key(?! (?:command|name|from|event|press|frame|stroke)\b)|random (?:iv|nonce|salt|secret)|(?:generate|make|create|get|gen|new) (?:random )?(?:iv|salt|nonce|entropy|key pair|seed phrase|csr|aes key|rsa key|symmetric key|encryption key|signing key|secret token|secret key|random token|random secret|hmac.*|dh params)|(?:generate|validate|wallet|seed|bip ?39|verify) mnemonic|mnemonic (?:to|phrase|from)|seed phrase|zeroi[sz]e|one time pad|pad oracle|pkcs ?\d+|unpad|diffie|gpg|pgp|cms sign|signed data|s ?box|sub bytes|inv sub bytes|shift rows|mix columns|add round key|quarter ?round|message digest|digest (?:message|bytes))\b/,
  },
  {
    id: 'common/signature-taken',
    category: 'crypto',
    strength: 'strong',
    why: '{name} checks a signature over data.',
    functions: /^(?:is |do |_ ?)?(?:verify|verifies|validate|check|valid|verified|authentic)(?: .*)?$/,
    params:
      /\b\$?(?:\w*_)?(?:payload|body|message|msg|data|content|raw\w*|digest|hash)\b.*\b\$?(?:\w*_)?(?:sig|signature|mac|hmac)\b|\b\$?(?:\w*_)?(?:sig|signature|hmac)\b.*\b\$?(?:\w*_)?(?:secret|payload|body|message|msg|data|public_?[kK]ey|pub_?[kK]ey)\b/,
  },
  {
    id: 'common/keyed-call',
    category: 'crypto',
    strength: 'strong',
    why: '{name} works with a key.',
    calls: ['sign', 'verify', 'encrypt', 'decrypt', 'createSign', 'seal', 'unseal', 'open', 'unwrap', 'wrap'],
    args: /^\((?:[^()]|\([^()]*\)){0,120}?\b\w*(?:[pP]rivate_?[kK]ey|[pP]ublic_?[kK]ey|[sS]ecret_?[kK]ey|[sS]igning_?[kK]ey|[eE]ncryption_?[kK]ey)\b/,
  },
  {
    id: 'common/crypto-math',
    category: 'crypto',
    strength: 'weak',
    why: '{name} is arithmetic that ciphers, digests and signatures are made of.',
    functions:
      /\b(?:mod ?pow|mod ?exp|mod ?inv(?:erse)?|montgomery|is probable prime|miller rabin|point (?:add|double|mul|multiply|decompress|compress)|scalar ?mult\w*|scalar mul|gf mul|xtime|key (?:schedule|gen|generation|wrap)|digest (?:hex|update|final|block)|hash (?:transform|block|data|bytes|string|message|file|init|update|final)|verify data|verify callback|(?:make|create|check|get) signature|signature (?:is )?valid|is valid signature|random token|gen(?:erate)? secret)\b/,
    classes: /\b(?:digest|signer|signature|verifier|certificate|cert|nonce|wallet|vault)\b/,
  },
  {
    id: 'common/crypto-class',
    category: 'crypto',
    strength: 'strong',
    why: '{name} is a class of a cryptographic scheme.',
    classes: new RegExp(
      `\\b(?:encrypt(?:ed|s|or|ion|er)?|decrypt(?:ed|s|or|ion|er)?|cipher|crypt(?:o|or|er|ography|ographic)|key ?(?:pair|store|ring|derivation|exchange|generator|agreement|vault|manager|wrap|provider|schedule)|private key|public key|secret key|signing key|message digest|digital signature|signature (?:verifier|validator|service|generator|util|utils|helper|algorithm|provider)|certificate .*|x509.*|cert (?:manager|store|pool|util.*|generator)|password hasher|trust manager|ssl (?!error|exception|lexer).*|tls (?!error|exception|lexer).*|ssl|tls|pgp|gpg|secure random|drbg|crypto wallet|mac algorithm|${ALGORITHM})\\b`,
    ),
  },
  {
    id: 'common/pretend-encryption',
    category: 'crypto',
    strength: 'strong',
    why: '{name} hides data by an encoding, which is no encryption.',
    functions:
      /\b(?:xor (?:encrypt|decrypt|cipher|crypt|with key|bytes with|key|strings?)|caesar|vigenere|rot ?13|obfuscate (?:password|secret|key)|scramble (?:password|secret|key)|(?:simple|weak|basic) (?:crypt|encrypt|decrypt|cipher))\b/,
    callWords: /^(?:xor (?:encrypt|decrypt|cipher)|obfuscate password|rot ?13)$/,
  },
  {
    id: 'common/crypto-type',
    category: 'crypto',
    strength: 'weak',
    why: '{name} is a type of key, cipher or certificate.',
    types: [
      '*Cipher',
      'CryptoHash',
      'CryptoStream',
      'CryptoRandom*',
      'CryptoProvider',
      'CryptoService',
      'CryptoContext',
      'CryptoBox',
      'CryptoUtil*',
      'CryptoHelper',
      '*Kdf',
      '*Encryptor',
      '*Decryptor',
      '*PrivateKey',
      '*PublicKey',
      '*SecretKey',
      '*KeyPair',
      'X509Certificate',
      'Certificate',
      'SSLContext',
      'SslContext',
      'CryptoKey',
      'KeyObject',
      'Hmac*',
      'MessageDigest',
      'SecureRandom',
      'Mac',
      'Fernet',
      'SigningKey',
      'VerifyingKey',
    ],
  },
  {
    id: 'common/pem',
    category: 'crypto',
    strength: 'strong',
    why: '{name} is key material or a certificate in the source.',
    strings: /-----BEGIN (?:[A-Z0-9]+ )*(?:PRIVATE KEY|PUBLIC KEY|CERTIFICATE|PGP [A-Z ]+)-----/,
  },
  {
    id: 'common/crypto-hint',
    category: 'crypto',
    strength: 'hint',
    why: '{name} handles keys, digests or random values.',
    functions:
      /\b(?:key|keys|hash|hashes|digest|sign|verify|signature|seal|unseal|nonce|iv|salt|random|rand|secret|cert|certificate|handshake|pem|der|asn1|mac|tag|padding|pad|block|round|update|final|finalize|finish|transform|derive|expand|seed|entropy|curve|point|scalar|modulus|wrap|unwrap|tls|ssl|fingerprint|compress|hex digest|rotl|rotr|rol|ror|big sigma\d?|sigma\d?|maj|ch)\b/,
    classes:
      /\b(?:key|hash|digest|signature|nonce|salt|secret|cert|certificate|handshake|pem|mac|curve|point|random|block|padding|engine|mode)\b/,
  },
];
