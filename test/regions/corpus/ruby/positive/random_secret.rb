class AccountSetup
  LENGTH = 14

  def random_password
    chars = [*'a'..'z', *'A'..'Z', *'0'..'9']
    Array.new(LENGTH) { chars.sample }.join
  end

  def welcome(name)
    "Welcome, #{name}!"
  end
end
