export async function up(db: { createTable(name: string, columns: string[]): Promise<void> }): Promise<void> {
  await db.createTable('events', ['id', 'name', 'starts_at']);
}
