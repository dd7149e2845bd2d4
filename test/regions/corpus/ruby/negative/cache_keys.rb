class FragmentCache
  def initialize(store)
    @store = store
  end

  def key(*parts)
    parts.flatten.map { |part| part.respond_to?(:cache_key) ? part.cache_key : part.to_s }.join('/')
  end

  def fetch(*parts)
    @store[key(*parts)] ||= yield
  end

  def sweep(prefix)
    @store.delete_if { |name, _| name.start_with?(prefix) }
  end
end
