INSERT INTO books (title, author) VALUES
  ('How to GRANT access', 'A'),
  ('The password; or, CREATE USER story', 'B');
