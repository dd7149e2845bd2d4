SELECT AES_ENCRYPT(card_no, @k) FROM cards;
UPDATE people SET ssn = pgp_sym_encrypt(ssn, current_setting('app.key'));
SELECT 2;
