#!/bin/sh
chown -R redis:redis /data
exec gosu redis "$@"
