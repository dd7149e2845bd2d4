SELECT name
FROM sys.server_principals

GRANT CONTROL SERVER TO [ops]

CREATE TABLE numbers
(
  n int
)

CREATE LOGIN [team]
FROM WINDOWS

CREATE ROLE pilot

sp_addrolemember 'pilot', 'team'

GRANT INSERT
ON OBJECT::numbers
TO pilot

INSERT INTO numbers VALUES (3)
