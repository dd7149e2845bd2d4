-- GRANT ALL ON x TO y;
/* CREATE ROLE admin; */
SELECT 1;
