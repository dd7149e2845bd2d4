require 'fileutils'

module Modes
  def self.lock_down(path)
    FileUtils.chown('root', 'root', path)
    File.chmod(0o600, path)
  end
end
