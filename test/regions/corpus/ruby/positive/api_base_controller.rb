class ApiBaseController < ActionController::API
  before_action :set_locale

  rescue_from NotPermittedError, with: :deny
  rescue_from JWT::DecodeError, with: :ask_again

  private

  def set_locale
    I18n.locale = params[:locale] || I18n.default_locale
  end
end
