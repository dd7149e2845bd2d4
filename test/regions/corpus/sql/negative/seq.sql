CREATE SEQUENCE token_seq;
SELECT nextval('token_seq');
