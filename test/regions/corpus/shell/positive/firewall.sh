#!/bin/sh
iptables -P INPUT DROP
iptables -A INPUT -p tcp --dport 22 -j ACCEPT
ufw allow 443/tcp
echo done
