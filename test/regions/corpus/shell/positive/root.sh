#!/bin/bash
if [ "$EUID" -ne 0 ]; then
  echo "run as root"
  exit 1
fi
apt-get install -y nginx
