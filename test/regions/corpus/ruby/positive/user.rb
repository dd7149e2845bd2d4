class User < ApplicationRecord
  has_secure_password

  validates :email, presence: true

  def generate_reset_token
    update!(reset_token: SecureRandom.urlsafe_base64(32), reset_sent_at: Time.current)
  end

  def full_name
    "#{first} #{last}"
  end
end
