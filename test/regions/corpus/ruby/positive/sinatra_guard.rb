require 'sinatra'

before '/admin/*' do
  halt 401 unless session[:user]
  halt 403 unless session[:role] == 'admin'
end

get '/' do
  'hello'
end
