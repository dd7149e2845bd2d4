class DraftsController < ApplicationController
  def show
    @draft = current_user.drafts.find(params[:id])
  end

  def remember
    cookies.signed[:reader] = { value: params[:reader], httponly: true }
    head :ok
  end

  def enter
    redirect_to login_path unless current_reader_session
  end

  def words
    render json: { count: params[:text].split.size }
  end
end
