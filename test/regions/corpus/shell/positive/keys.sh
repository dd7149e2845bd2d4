ssh-keygen -t ed25519 -N "" -f ~/.ssh/id_ed25519
ssh-copy-id deploy@host
cat key.pub >> ~/.ssh/authorized_keys
echo ok
