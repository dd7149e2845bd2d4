module Markdown
  class Lexer
    RULES = { heading: /^#+ /, bold: /\*\*/, code: /`/ }.freeze

    def initialize(text)
      @scanner = StringScanner.new(text)
    end

    def next_token
      RULES.each do |type, rule|
        value = @scanner.scan(rule)
        return [type, value] if value
      end
      [:text, @scanner.getch]
    end

    def can_end?(token)
      token.first == :text
    end
  end
end
