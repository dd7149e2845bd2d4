class Knight
  STEPS = [[1, 2], [2, 1], [-1, 2], [-2, 1], [1, -2], [2, -1], [-1, -2], [-2, -1]].freeze

  def initialize(square)
    @file, @rank = square
  end

  def can_move?(square)
    moves.include?(square)
  end

  def moves
    STEPS.map { |dx, dy| [@file + dx, @rank + dy] }.select { |file, rank| (0..7).cover?(file) && (0..7).cover?(rank) }
  end
end
