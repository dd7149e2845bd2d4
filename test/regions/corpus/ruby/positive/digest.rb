require 'openssl'

module Seal
  def self.tag(key, body)
    OpenSSL::HMAC.hexdigest('SHA256', key, body)
  end

  def self.encrypt(key, plain)
    cipher = OpenSSL::Cipher.new('aes-256-gcm').encrypt
    cipher.key = key
    iv = cipher.random_iv
    [iv, cipher.update(plain) + cipher.final, cipher.auth_tag]
  end

  def self.short(text)
    text[0, 8]
  end
end
