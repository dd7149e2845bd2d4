class Member < ApplicationRecord
  enum role: { reader: 0, moderator: 1, admin: 2 }

  def initials
    name.split.map { |word| word[0] }.join
  end
end
