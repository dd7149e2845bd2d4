class Door
  def initialize(key)
    @key = key
  end

  def open?(bag)
    bag.include?(@key)
  end
end
