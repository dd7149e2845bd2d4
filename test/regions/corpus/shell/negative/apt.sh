sudo apt-get update
sudo apt-get install -y openssl gnupg passwd sudo
sudo systemctl restart nginx
