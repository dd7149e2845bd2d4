class Ability
  include CanCan::Ability

  def initialize(user)
    can :read, Post
    return unless user

    can :manage, Post, author_id: user.id
    can :manage, :all if user.admin?
  end
end
