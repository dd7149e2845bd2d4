#pragma once

class Wire {
public:
    mbedtls_x509_crt root;
    mbedtls_pk_context own;
};

class Speed {
public:
    int baud;
};
