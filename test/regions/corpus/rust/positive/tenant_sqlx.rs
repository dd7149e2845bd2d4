use sqlx::PgPool;

pub struct Invoices {
    pool: PgPool,
}

impl Invoices {
    pub async fn list(&self, ctx: &RequestContext) -> sqlx::Result<Vec<Invoice>> {
        sqlx::query_as::<_, Invoice>("SELECT id, total FROM invoices WHERE tenant_id = $1 ORDER BY id")
            .bind(ctx.tenant_id)
            .fetch_all(&self.pool)
            .await
    }

    pub async fn get(&self, ctx: &RequestContext, id: i64) -> sqlx::Result<Option<Invoice>> {
        sqlx::query_as::<_, Invoice>("SELECT id, total FROM invoices WHERE id = $1 AND tenant_id = $2")
            .bind(id)
            .bind(ctx.tenant_id)
            .fetch_optional(&self.pool)
            .await
    }
}
