output "cluster_name" {
  value = module.cluster.name
}

output "iam_hint" {
  description = "Read the IAM page before you change the role"
  value       = "docs"
}
