class Board < ApplicationRecord
  has_many :messages, dependent: :destroy

  scope :visible, lambda { |*args|
    joins(:project).where(Project.condition_for(args.shift || User.current, :view_messages))
  }

  scope :sorted, -> { order(:position) }

  def to_s
    name
  end
end
