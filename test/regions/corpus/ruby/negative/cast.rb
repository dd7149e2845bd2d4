class Cast
  attr_reader :actor, :role

  def initialize(actor, role)
    @actor = actor
    @role = role
  end
end
