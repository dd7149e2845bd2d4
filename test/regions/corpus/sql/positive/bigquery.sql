CREATE ROW ACCESS POLICY eu ON ds.sales GRANT TO ('group:eu@example.com') FILTER USING (region = 'EU');
GRANT `roles/bigquery.dataViewer` ON SCHEMA ds TO 'user:a@example.com';
