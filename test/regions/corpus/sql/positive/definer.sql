CREATE FUNCTION close_account(target uuid) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = ''
AS $$
BEGIN
  DELETE FROM app.accounts WHERE id = target;
END;
$$;
CREATE TABLE t (a int);
