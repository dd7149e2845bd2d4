class TrainingSession
  def initialize(laps)
    @laps = laps
  end

  def best
    @laps.min
  end
end
