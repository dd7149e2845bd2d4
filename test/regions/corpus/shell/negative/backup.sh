pg_dump shop > backup.sql
gzip backup.sql
find /backup -mtime +7 -delete
