resource "kubernetes_pod_disruption_budget" "web" {
  metadata { name = "web" }
  spec { max_unavailable = "1" }
}

resource "kubernetes_config_map" "labels" {
  metadata { name = "labels" }
  data = { login = "Sign in", token = "Token" }
}
