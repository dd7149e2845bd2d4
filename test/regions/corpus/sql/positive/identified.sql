ALTER USER 'root'@'localhost' IDENTIFIED WITH caching_sha2_password BY 'x';
SET PASSWORD FOR 'bob'@'%' = 'y';
