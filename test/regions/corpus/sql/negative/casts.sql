SELECT CASE WHEN role = 'tank' THEN 1 ELSE 0 END AS is_tank FROM heroes;
