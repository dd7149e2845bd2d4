module Caller
  def visitor
    @visitor ||= Visitor.find_by(id: session[:user_id])
  end

  def basket
    @basket ||= Basket.find_by(id: params[:basket_id])
  end
end
