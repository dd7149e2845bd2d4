CREATE POLICY tenant_isolation ON invoices
  USING (tenant_id = current_setting('app.tenant_id')::uuid);
ALTER TABLE invoices FORCE ROW LEVEL SECURITY;
