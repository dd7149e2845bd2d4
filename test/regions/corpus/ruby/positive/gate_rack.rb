class GateRack
  def initialize(app)
    @app = app
  end

  def call(env)
    return [401, {}, ['who are you?']] if env['harbour.keeper'].nil?

    @app.call(env)
  end

  def closed
    [403, { 'Content-Type' => 'text/plain' }, ['not yours']]
  end

  def known(env)
    return @app.call(env) if env['rack.session']['gate'] == 'authenticated'
  end

  def asked
    Rack::Response.new(['who?'], STATUS_UNAUTHORIZED, {}).finish
  end

  def forbidden_berth
    response.status = 403
  end

  def keys
    system('ssh-keygen -t ed25519 -f harbour')
  end

  def found
    [200, {}, ['ahoy']]
  end

  def missing
    status 404
    response.status = 404
    [404, {}, ['no such berth']]
  end
end

class GateCli < Thor
  def login(token)
    Cupboard.keep(token)
  end
end
