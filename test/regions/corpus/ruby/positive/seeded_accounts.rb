class SeededAccounts
  NAMES = %w[ada grace edsger].freeze

  def initialize(store)
    @store = store
  end

  def create_user(name, password)
    record = @store.build(name: name)
    record.secret = Sealed.from(password)
    @store.save(record)
  end

  def names
    NAMES.map(&:capitalize)
  end
end
