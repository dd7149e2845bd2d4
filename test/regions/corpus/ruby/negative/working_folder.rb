class Doctor
  def fsnotify_buggy?
    return true unless RUBY_PLATFORM.include?('darwin')

    if Dir.pwd != `pwd`.strip
      warn 'The case of this folder differs from the one on disk.'
      return false
    end
    true
  end

  def urls(pages)
    pages.map(&:url).tally.select { |_, count| count > 1 }.keys
  end
end
