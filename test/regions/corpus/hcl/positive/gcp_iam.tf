resource "google_project_iam_member" "ci" {
  project = var.project
  role    = "roles/artifactregistry.writer"
  member  = "serviceAccount:${google_service_account.ci.email}"
}

resource "google_compute_firewall" "ssh" {
  name    = "allow-iap-ssh"
  network = "default"
  allow {
    protocol = "tcp"
    ports    = ["22"]
  }
  source_ranges = ["35.235.240.0/20"]
}

resource "google_service_account" "ci" {
  account_id = "ci-runner"
}

resource "google_storage_bucket" "site" {
  name     = "site"
  location = "EU"
}
