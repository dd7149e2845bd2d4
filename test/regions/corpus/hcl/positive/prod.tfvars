environment = "prod"
replicas    = 3
allowed_cidr_blocks = [
  "10.0.0.0/8",
]
