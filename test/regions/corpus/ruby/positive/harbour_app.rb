class HarbourApp < Sinatra::Base
  enable :sessions
  set :session_secret, ENV.fetch('HARBOUR_SECRET')

  get '/tides' do
    tides.to_json
  end

  post '/leave' do
    session.clear
    redirect '/'
  end
end
