class SettingsController < ApplicationController
  def theme
    session[:theme] = params[:theme] == 'dark' ? 'dark' : 'light'
    redirect_back fallback_location: root_path
  end

  def columns
    session[:columns] = Array(params[:columns]).map(&:to_s)
    head :ok
  end
end
