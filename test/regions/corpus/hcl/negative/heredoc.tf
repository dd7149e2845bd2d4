resource "aws_instance" "docs" {
  user_data = <<EOF
#!/bin/sh
echo "resource aws_iam_role is described in the docs" > /var/www/index.html
EOF
}
