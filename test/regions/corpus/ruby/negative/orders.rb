class Orders
  def total(user)
    user.orders.sum(:amount)
  end
end
