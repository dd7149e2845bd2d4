CREATE OR REPLACE FUNCTION api.login(email text, pass text) RETURNS text AS $$
DECLARE r text;
BEGIN
  SELECT role INTO r FROM accounts a WHERE a.email = login.email;
  RETURN r;
END;
$$ LANGUAGE plpgsql;
