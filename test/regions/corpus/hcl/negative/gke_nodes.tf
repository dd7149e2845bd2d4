resource "google_container_node_pool" "pool" {
  name       = "pool"
  cluster    = google_container_cluster.main.id
  node_count = 3
  node_config {
    machine_type = "e2-standard-4"
    labels       = { role = "worker", key = "a" }
  }
}
