# frozen_string_literal: true

class TokenStream
  def initialize(tokens)
    @tokens = tokens
    @at = 0
  end

  def accept?(kind)
    return false if finished?

    advance if @tokens[@at].kind == kind
  end

  def advance
    @at += 1
    render_line unless quiet?
  end

  def finished?
    @at >= @tokens.length
  end

  def render_line
    puts @tokens[@at].text
  end

  def quiet?
    ENV['QUIET'] == '1'
  end
end
