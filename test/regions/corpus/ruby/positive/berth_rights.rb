class BerthRights < DeclarativePolicy::Base
  rule { owner | pilot }.enable :move_berth

  def metres
    subject.length
  end
end
