BEGIN
  DBMS_RLS.ADD_POLICY(object_schema => 'hr', object_name => 'emp', policy_name => 'p');
END;
/
CREATE PROFILE secure LIMIT FAILED_LOGIN_ATTEMPTS 5 PASSWORD_LIFE_TIME 90;
