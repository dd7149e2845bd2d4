resource "kubernetes_cluster_role" "reader" {
  metadata { name = "reader" }
  rule {
    api_groups = [""]
    resources  = ["pods"]
    verbs      = ["get", "list"]
  }
}

resource "kubernetes_network_policy" "deny" {
  metadata {
    name      = "deny-all"
    namespace = "prod"
  }
  spec {
    pod_selector {}
    policy_types = ["Ingress"]
  }
}

resource "kubernetes_deployment" "web" {
  metadata { name = "web" }
  spec {
    replicas = 2
    template {
      spec {
        container {
          image = "web:1"
          name  = "web"
          security_context {
            run_as_non_root = true
          }
        }
      }
    }
  }
}
