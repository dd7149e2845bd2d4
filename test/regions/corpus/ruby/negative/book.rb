class Book < ApplicationRecord
  belongs_to :shelf
  has_many :loans

  scope :recent, -> { where('created_at > ?', 1.week.ago) }
end
