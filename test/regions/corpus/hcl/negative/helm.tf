resource "helm_release" "ingress" {
  name       = "ingress"
  repository = "https://charts.example.org"
  chart      = "ingress"
  set {
    name  = "controller.replicaCount"
    value = "2"
  }
}
