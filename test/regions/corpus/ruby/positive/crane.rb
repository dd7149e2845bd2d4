class Crane
  def tides
    http.basic_auth(@name, @word)
  end

  def berths
    HTTParty.get(URL, basic_auth: { username: @name, password: @word })
  end

  def quays
    Faraday.new(URL) { |conn| conn.request :authorization, :bearer, @ticket }
  end

  def shell
    Net::SSH.start(@host, @name, password: @word)
  end

  def keep(text)
    File.open('crane.key', 'w', 0o600) { |file| file.write(text) }
  end

  def length
    @parts.sum(&:length)
  end
end
