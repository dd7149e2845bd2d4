chmod +x run.sh
chmod 755 bin/tool
./run.sh
