class Attachment < ApplicationRecord
  belongs_to :container, polymorphic: true

  def filename
    disk_filename.sub(/\A\d+_/, '')
  end

  def visible?(user = User.current)
    container ? container.attachments_visible?(user) : author == user
  end

  def deletable?(user = User.current)
    container && container.attachments_deletable?(user)
  end

  def image?
    filename.match?(/\.(bmp|gif|jpe?g|png|webp)\z/i)
  end
end
