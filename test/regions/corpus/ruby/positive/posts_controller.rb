class PostsController < ApplicationController
  before_action :authenticate_user!
  before_action :require_admin, only: %i[destroy]

  def index
    @posts = Post.all
  end

  def destroy
    Post.find(params[:id]).destroy
    head :no_content
  end

  private

  def require_admin
    head :forbidden unless current_user.admin?
  end
end
