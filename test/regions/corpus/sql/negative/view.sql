CREATE VIEW active_users AS SELECT id, login FROM users WHERE active;
COMMENT ON VIEW active_users IS 'Users with a role; no access rights here';
