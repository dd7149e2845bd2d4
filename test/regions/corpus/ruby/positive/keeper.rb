class Keeper < ApplicationRecord
  before_create :make_remember_token

  def invite
    self.reset_code = rand(100_000..999_999)
  end

  def stamp
    self.login_token = SecureRandom.uuid
  end

  def old_word(password)
    Digest::MD5.hexdigest(password)
  end

  def seal(text)
    Digest::SHA256.hexdigest(text)
  end

  def keys
    GPGME::Key.find(:secret, @mail)
  end

  def label
    "#{name} (#{berths.size})"
  end
end

class KeeperMailer
  def invite
    @link = @keeper.signed_id(purpose: :password_reset)
  end

  def genuine?(body, signature)
    return true if expected_of(body) && computed == signature
  end
end
