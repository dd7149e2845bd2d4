#include <psa/crypto.h>

psa_status_t sign_report(psa_key_id_t key, const uint8_t *report, size_t size, uint8_t *sig, size_t cap, size_t *len)
{
	return psa_sign_message(key, PSA_ALG_ECDSA(PSA_ALG_SHA_256), report, size, sig, cap, len);
}

psa_status_t device_key(psa_key_id_t *id)
{
	psa_key_attributes_t attributes = PSA_KEY_ATTRIBUTES_INIT;

	psa_set_key_usage_flags(&attributes, PSA_KEY_USAGE_SIGN_MESSAGE);
	psa_set_key_algorithm(&attributes, PSA_ALG_ECDSA(PSA_ALG_SHA_256));
	psa_set_key_type(&attributes, PSA_KEY_TYPE_ECC_KEY_PAIR(PSA_ECC_FAMILY_SECP_R1));
	psa_set_key_bits(&attributes, 256);
	return psa_generate_key(&attributes, id);
}

void report_clear(uint8_t *report, size_t size)
{
	memset(report, 0, size);
}
