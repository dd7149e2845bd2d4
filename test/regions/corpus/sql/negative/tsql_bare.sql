SELECT a.grant_id,
       a.role
FROM grants a
ORDER BY a.grant_id
PRINT 'done'
