class Person < ApplicationRecord
  has_many :tokens

  def self.find_by_api_key(key)
    token = Token.where(action: 'api').find { |one| one.value == key }
    token&.person
  end

  def initials
    [first_name, last_name].map { |name| name[0] }.join
  end
end
