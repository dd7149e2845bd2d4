variable "names" {
  type    = list(string)
  default = ["reports", "exports", "thumbnails"]
}

resource "aws_sqs_queue" "work" {
  for_each                   = toset(var.names)
  name                       = each.key
  visibility_timeout_seconds = 120
  message_retention_seconds  = 86400
}

resource "google_compute_project_metadata_item" "zone" {
  key   = "default-zone"
  value = "europe-west3-a"
}
