read -rsp "Password: " pw
echo "root:$pw" | chpasswd
echo
