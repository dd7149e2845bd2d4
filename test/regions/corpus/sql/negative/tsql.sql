CREATE PROCEDURE dbo.GetOrders @UserId int
AS
BEGIN
  SET NOCOUNT ON;
  SELECT * FROM dbo.Orders WHERE UserId = @UserId;
END
GO
