locals {
  region = "europe-west1"
  ci_roles = [
    "roles/run.admin",
    "roles/iam.serviceAccountUser",
  ]
}
