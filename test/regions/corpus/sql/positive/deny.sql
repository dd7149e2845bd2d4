DENY SELECT ON OBJECT::dbo.Payroll TO interns;
ALTER ROLE db_owner ADD MEMBER alice;
