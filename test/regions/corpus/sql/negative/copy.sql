\set ON_ERROR_STOP on
\copy users FROM 'users.csv' CSV
