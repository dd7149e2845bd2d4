resource "aws_eks_cluster" "main" {
  name     = "main"
  role_arn = aws_iam_role.eks.arn
  version  = "1.30"
  vpc_config {
    subnet_ids = var.subnet_ids
    endpoint_public_access = false
  }
  encryption_config {
    resources = ["secrets"]
    provider { key_arn = aws_kms_key.eks.arn }
  }
}
resource "aws_eks_access_policy_association" "admins" {
  cluster_name  = aws_eks_cluster.main.name
  policy_arn    = "arn:aws:eks::aws:cluster-access-policy/AmazonEKSClusterAdminPolicy"
  principal_arn = var.admin_role_arn
  access_scope { type = "cluster" }
}
