package transport

import (
	"crypto/tls"
	"crypto/x509"
	"net/http"
	"os"
)

func client(caFile string) (*http.Client, error) {
	pem, err := os.ReadFile(caFile)
	if err != nil {
		return nil, err
	}
	pool := x509.NewCertPool()
	pool.AppendCertsFromPEM(pem)
	conf := &tls.Config{RootCAs: pool, MinVersion: tls.VersionTLS12}
	return &http.Client{Transport: &http.Transport{TLSClientConfig: conf}}, nil
}

func lax() *tls.Config {
	return &tls.Config{InsecureSkipVerify: true}
}
