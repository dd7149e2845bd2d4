class Lexer
  Token = Struct.new(:type, :text)

  def initialize(src)
    @src = src
  end

  def tokens
    @src.scan(/\d+|\S/).map { |t| Token.new(t =~ /\d/ ? :num : :op, t) }
  end
end
