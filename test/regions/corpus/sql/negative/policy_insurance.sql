CREATE TABLE policy (id int, premium numeric);
INSERT INTO policy VALUES (1, 100);
SELECT policy_id FROM claims;
