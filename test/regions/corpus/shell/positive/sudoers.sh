#!/bin/bash
name=$1
echo "$name ALL=(ALL) NOPASSWD: /usr/bin/systemctl" > /etc/sudoers.d/"$name"
chmod 0440 /etc/sudoers.d/"$name"
visudo -cf /etc/sudoers.d/"$name"
