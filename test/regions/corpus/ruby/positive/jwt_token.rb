require 'jwt'

class Token
  def self.issue(user_id)
    JWT.encode({ sub: user_id, exp: 15.minutes.from_now.to_i }, key, 'HS256')
  end

  def self.read(raw)
    JWT.decode(raw, key, true, algorithm: 'HS256').first
  rescue JWT::DecodeError
    nil
  end

  def self.key
    Rails.application.credentials.fetch(:jwt)
  end
end
