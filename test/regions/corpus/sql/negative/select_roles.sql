SELECT role, count(*) FROM actors GROUP BY role;
SELECT grant_amount FROM grants WHERE grant_year = 2024;
