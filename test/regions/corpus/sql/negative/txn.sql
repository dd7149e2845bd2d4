BEGIN;
INSERT INTO log (msg) VALUES ('user login');
COMMIT;
