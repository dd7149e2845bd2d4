variable "role_name" {
  description = "Which role this node plays: web or worker"
  type        = string
  default     = "web"
}

variable "key" {
  type    = string
  default = "value"
}

variable "user_pool_size" {
  type = number
}
