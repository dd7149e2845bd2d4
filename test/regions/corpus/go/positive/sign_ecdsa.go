package release

import (
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/sha256"
	"crypto/x509"
	"encoding/pem"
)

func newKey() (*ecdsa.PrivateKey, error) {
	return ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
}

func sign(key *ecdsa.PrivateKey, blob []byte) ([]byte, error) {
	digest := sha256.Sum256(blob)
	return ecdsa.SignASN1(rand.Reader, key, digest[:])
}

func load(raw []byte) (*ecdsa.PrivateKey, error) {
	block, _ := pem.Decode(raw)
	return x509.ParseECPrivateKey(block.Bytes)
}
