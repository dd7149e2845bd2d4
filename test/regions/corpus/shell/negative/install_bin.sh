install -m 0755 app /usr/local/bin/app
install -d /usr/local/share/app
