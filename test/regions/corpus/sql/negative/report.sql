WITH logins AS (SELECT user_id, count(*) c FROM events WHERE kind = 'login' GROUP BY 1)
SELECT * FROM logins ORDER BY c DESC;
