class BerthsController < ApplicationController
  before_action :admin_user, only: :destroy
  before_action :keeper_must_be_owner, only: :edit
  before_action :logged_in_user
  before_action :load_berth

  include Pundit::Authorization

  def leave
    session.delete(:keeper_user_id)
    redirect_to root_path
  end

  def close
    session.clear
    redirect_to root_path
  end

  def forget
    cookies.delete(:remember_token)
  end

  def by_key
    Keeper.find_by(api_key: params[:key])
  end

  def by_token
    Keeper.find_by_auth_token(params[:token])
  end

  def secret_visitor
    request.headers['X-Api-Key']
  end

  def gate
    params[:secret] == ENV['HARBOUR_SECRET']
  end

  def edit
    return head :not_found unless current_user.id == @berth.keeper_id
  end

  def show
    @berth = Berth.find(params[:id])
  end

  def load_berth
    @berth = Berth.find_by(code: params[:code])
  end
end
