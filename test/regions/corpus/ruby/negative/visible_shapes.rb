class Canvas
  Shape = Struct.new(:x, :y, :width, :height, :hidden)

  def initialize(width, height)
    @width = width
    @height = height
    @shapes = []
  end

  def visible?(shape)
    !shape.hidden && shape.x < @width && shape.y < @height
  end

  def editable?(shape)
    shape.width.positive? && shape.height.positive?
  end

  def draw
    @shapes.select { |shape| visible?(shape) }.map(&:to_a)
  end
end
