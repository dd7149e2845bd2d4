class Cache
  def initialize
    @map = {}
  end

  def fetch(key)
    @map.fetch(key) { @map[key] = yield }
  end
end
