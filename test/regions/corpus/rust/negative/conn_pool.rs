use deadpool_postgres::{Config, Pool, Runtime};
use tokio_postgres::NoTls;

pub fn pool(host: &str, database: &str) -> Pool {
    let mut config = Config::new();
    config.host = Some(host.to_owned());
    config.dbname = Some(database.to_owned());
    config.create_pool(Some(Runtime::Tokio1), NoTls).expect("pool")
}

pub async fn count(pool: &Pool, table: &str) -> anyhow::Result<i64> {
    let client = pool.get().await?;
    let row = client.query_one(&format!("SELECT count(*) FROM {table}"), &[]).await?;
    Ok(row.get(0))
}
