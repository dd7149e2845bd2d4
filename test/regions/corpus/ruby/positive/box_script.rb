require 'openssl'

box = OpenSSL::Cipher.new('aes-256-gcm')
note = 'meet at the pier'

sealed = box.update(note)
sealed << box.final

puts note.length

other = Harbour::Cipher.seal(note)

slot = Slot.new(1)
desk = slot.open
desk.login(:keeper, PIN)
desk.generate_key(:AES_256)
