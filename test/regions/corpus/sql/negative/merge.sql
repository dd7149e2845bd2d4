MERGE INTO inventory t USING staging s ON t.key = s.key
WHEN MATCHED THEN UPDATE SET qty = s.qty;
