curl -fsSL https://example.com/install.txt -o install.txt
curl -X POST -d '{"role":"tank"}' http://localhost:8080/heroes
wget -q https://example.com/data.csv
