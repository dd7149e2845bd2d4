INSERT INTO pages (slug, body) VALUES ('help', 'Click "Forgot password" to reset; then sign in.
GRANT yourself some time.');
