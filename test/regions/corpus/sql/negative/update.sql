UPDATE users SET role = 'editor' WHERE id = 3;
UPDATE accounts SET last_login = now();
