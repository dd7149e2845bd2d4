DO $$
BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'web') THEN
    CREATE ROLE web NOLOGIN;
  END IF;
END
$$;
SELECT now();
