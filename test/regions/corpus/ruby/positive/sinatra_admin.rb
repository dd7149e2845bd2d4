require 'sinatra/base'

class ReportsApp < Sinatra::Base
  get '/reports' do
    Report.recent.to_json
  end

  delete '/reports/:id' do
    report = Report.find(params[:id])
    halt 403, 'You do not have permission to remove reports' unless report.owner == session[:name]
    report.destroy
    204
  end
end
