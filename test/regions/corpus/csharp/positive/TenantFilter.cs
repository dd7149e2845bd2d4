using Microsoft.EntityFrameworkCore;

namespace Shop.Data;

public class ShopContext : DbContext
{
    private readonly int tenantId;

    public ShopContext(int tenantId) => this.tenantId = tenantId;

    protected override void OnModelCreating(ModelBuilder model)
    {
        model.Entity<Invoice>().HasQueryFilter(i => i.TenantId == tenantId);
    }
}
