INSERT INTO t SELECT md5(random()::text) FROM generate_series(1, 100);
SELECT sha FROM commits;
