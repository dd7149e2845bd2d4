kubectl apply -f app.yaml
kubectl create clusterrolebinding admin --clusterrole=cluster-admin --user=a
kubectl create secret generic db --from-literal=password="$PW"
kubectl rollout status deploy/app
