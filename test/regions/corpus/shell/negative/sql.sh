psql -c 'SELECT count(*) FROM users'
mysql -e 'SHOW TABLES' shop
