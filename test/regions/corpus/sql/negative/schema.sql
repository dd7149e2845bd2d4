CREATE TABLE sessions (
  id bigserial PRIMARY KEY,
  token text NOT NULL,
  role text,
  password_hash text,
  FOREIGN KEY (role) REFERENCES roles (name)
);
CREATE UNIQUE INDEX sessions_token_key ON sessions (token);
