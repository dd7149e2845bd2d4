groupadd docker
usermod -aG docker "$USER"
newline=1
