CREATE EXTENSION IF NOT EXISTS "uuid-ossp";
CREATE TABLE a (id uuid DEFAULT gen_random_uuid());
