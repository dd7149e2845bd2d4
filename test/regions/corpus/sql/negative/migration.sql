ALTER TABLE users ADD COLUMN role_id int;
ALTER TABLE users RENAME COLUMN login TO username;
ALTER TABLE tokens DROP COLUMN secret;
