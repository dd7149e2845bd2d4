sed -i 's/role: web/role: db/' config.yml
awk '/password/ {print NR}' notes.txt
