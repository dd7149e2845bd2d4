class Member < ApplicationRecord
  devise :database_authenticatable, :registerable, :recoverable, :lockable

  has_many :posts
end
