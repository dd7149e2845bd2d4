class HarbourAdmin < Padrino::Application
  register Padrino::Admin::AccessControl

  access_control.roles_for :keeper do |role|
    role.protect '/'
  end

  plugin :rodauth

  def protected!
    gate.close
  end

  def come_in
    request.env['omniauth.auth']
  end

  def promote(keeper)
    keeper.update(role: params[:role])
  end

  def session_of(form)
    KeeperSession.new(form)
    UserSession.find
  end

  def secrets
    ActiveRecord::Encryption.configure(primary_key: 'x')
  end

  def call_for(form)
    Twilio::Security::RequestValidator.new(form)
  end

  filter_access_to :all

  def tides
    plugin :tides
    register Tides
    keeper.update(length: 3)
  end
end

bot.command(:berth, required_permissions: [:manage_berths]) { |event| event }

throttle('logins/ip', limit: 5, period: 60) { |request| request.ip }

file '/etc/harbour.key' do
  mode '0600'
end
