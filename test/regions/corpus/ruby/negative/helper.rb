module ApplicationHelper
  def initials(user)
    user.name.split.map(&:first).join
  end
end
