docker build -t app .
docker run --rm -p 80:80 app
docker compose up -d
