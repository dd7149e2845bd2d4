make install
setcap cap_net_bind_service=+ep /usr/local/bin/app
