CREATE EXTENSION IF NOT EXISTS pgcrypto;
INSERT INTO users (email, password_hash)
VALUES ('a@example.com', crypt('x', gen_salt('bf', 12)));
SELECT count(*) FROM users;
