packer {
  required_plugins {
    amazon = {
      version = ">= 1.2"
      source  = "github.com/hashicorp/amazon"
    }
  }
}

build {
  sources = ["source.amazon-ebs.ubuntu"]
  provisioner "shell" {
    inline = ["apt-get update", "apt-get install -y nginx"]
  }
}
