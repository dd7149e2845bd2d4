class DigestMailJob < ApplicationJob
  queue_as :default

  def perform(week)
    Newsletter.weekly(week).deliver_now
  end
end
