class HookController < ApplicationController
  skip_before_action :verify_authenticity_token

  def create
    Event.import(params[:event])
    head :ok
  end
end
