CREATE VIEW my_docs AS
SELECT * FROM docs WHERE pg_has_role(owner_role, 'member');
