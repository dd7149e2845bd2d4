SELECT encode(digest(payload, 'sha256'), 'hex') FROM events;
SELECT SHA2(CONCAT(email, 'pepper'), 256) FROM users;
