echo "$PASS" | docker login -u "$USER_NAME" --password-stdin registry.example.com
az login --service-principal -u "$ID" -p "$PW" --tenant "$TENANT"
docker push registry.example.com/app
