require 'csv'

class CsvReport
  COLUMNS = %i[id title owner state].freeze

  def initialize(issues)
    @issues = issues
  end

  def to_s
    CSV.generate do |csv|
      csv << COLUMNS.map(&:to_s)
      @issues.each { |issue| csv << COLUMNS.map { |column| issue.public_send(column) } }
    end
  end

  def by_owner
    @issues.group_by(&:owner).transform_values(&:count)
  end
end
