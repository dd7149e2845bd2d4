class Markdown
  def render(tokens)
    tokens.map { |t| t[:type] == :star ? "<b>#{t[:text]}</b>" : t[:text] }.join
  end
end
