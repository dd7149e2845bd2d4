Point = Struct.new(:x, :y) do
  def hash
    [x, y].hash
  end

  def eql?(other)
    x == other.x && y == other.y
  end
end
