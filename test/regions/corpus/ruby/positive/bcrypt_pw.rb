require 'bcrypt'

class Vault
  def store(plain)
    @digest = BCrypt::Password.create(plain, cost: 12)
  end

  def match?(plain)
    BCrypt::Password.new(@digest) == plain
  end
end
