UPDATE harbour.users SET password_hash = '$argon2id$placeholder' WHERE name = 'pilot';
UPDATE berths SET depth = 12 WHERE pier = 3;
UPDATE users SET nickname = 'password' WHERE id = 4;
FLUSH PRIVILEGES;
