module Fakes
  class People
    FIRST = %w[Ada Grace Alan Edsger Barbara].freeze
    LAST = %w[Lovelace Hopper Turing Dijkstra Liskov].freeze

    def initialize(random)
      @random = random
    end

    def name
      "#{FIRST.sample(random: @random)} #{LAST.sample(random: @random)}"
    end

    def username
      name.downcase.tr(' ', '_')
    end

    def email
      "#{username}@example.org"
    end
  end
end
