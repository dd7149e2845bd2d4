cryptsetup luksFormat /dev/sdb
cryptsetup open /dev/sdb data
mkfs.ext4 /dev/mapper/data
