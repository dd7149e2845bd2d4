require 'digest'

class Etag
  def self.of(body)
    Digest::SHA256.hexdigest(body)
  end
end
