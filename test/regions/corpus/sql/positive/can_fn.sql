CREATE FUNCTION has_permission(uid int, perm text) RETURNS boolean LANGUAGE sql AS $$
  SELECT EXISTS (SELECT 1 FROM grants g WHERE g.user_id = uid AND g.name = perm);
$$;
