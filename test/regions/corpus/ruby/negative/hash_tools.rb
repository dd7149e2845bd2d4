module HashTools
  def self.symbolize(hash)
    hash.each_with_object({}) { |(key, value), out| out[key.to_sym] = value }
  end
end
