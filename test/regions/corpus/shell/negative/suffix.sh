suffix=$(tr -dc 'a-z0-9' < /dev/urandom | head -c 6)
name="demo-$suffix"
umask 022
dd if=/dev/urandom of=blob.bin bs=1M count=4
