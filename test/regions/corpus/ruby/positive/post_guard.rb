class PostGuard
  def initialize(post)
    @post = post
  end

  def can_publish?(user)
    return false if @post.archived?

    user.roles.include?(:editor) || @post.author_id == user.id
  end

  def headline
    @post.title.truncate(60)
  end
end
