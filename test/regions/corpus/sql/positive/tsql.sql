USE Shop
GO
CREATE LOGIN shop_app WITH PASSWORD = 'x', CHECK_POLICY = ON
CREATE USER shop_app FOR LOGIN shop_app
GRANT EXECUTE ON SCHEMA::dbo TO shop_app
EXEC sp_addrolemember 'db_datareader', 'shop_app'
GO
SELECT 1
