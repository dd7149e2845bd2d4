kubectl get pods -n auth
kubectl apply -f k8s/
kubectl logs deploy/login
