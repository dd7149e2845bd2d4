CREATE TYPE role AS ENUM ('lead', 'support');
ALTER TYPE role ADD VALUE 'extra';
