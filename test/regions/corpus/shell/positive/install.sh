#!/bin/sh
set -e
apt-get update
useradd --system --home /var/lib/app app
mkdir -p /var/lib/app
chown -R app:app /var/lib/app
chmod 750 /var/lib/app
systemctl enable app
