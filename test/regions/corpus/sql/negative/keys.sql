ALTER TABLE orders ADD CONSTRAINT fk_user FOREIGN KEY (user_id) REFERENCES users (id);
CREATE INDEX key_idx ON orders USING hash (order_key);
