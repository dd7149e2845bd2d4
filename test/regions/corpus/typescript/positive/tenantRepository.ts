import type { Database } from './database';

export class InvoiceRepository {
  constructor(private readonly db: Database) {}

  async restrictToTenant(user: { tenantId: string }) {
    return this.db.table('invoices').where({ tenant_id: user.tenantId });
  }

  count() {
    return this.db.table('invoices').count();
  }
}
