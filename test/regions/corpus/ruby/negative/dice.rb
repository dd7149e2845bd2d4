class Dice
  def roll(sides)
    rand(1..sides)
  end
end
