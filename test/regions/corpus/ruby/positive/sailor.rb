class Sailor < ApplicationRecord
  has_secure_password
  validates :password, length: { minimum: 12 }

  validates :name, presence: true
  validates :length, numericality: true

  def label
    name.upcase
  end
end
