chmod -R +w build
chmod u+x bin/run
start-stop-daemon --start --exec /usr/bin/app
