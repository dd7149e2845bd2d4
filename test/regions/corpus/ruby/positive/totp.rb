require 'rotp'

class Second
  def confirm(secret, code)
    ROTP::TOTP.new(secret, issuer: 'Shop').verify(code, drift_behind: 15)
  end
end
