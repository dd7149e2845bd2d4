package bastion

import (
	"bytes"
	"errors"

	"golang.org/x/crypto/ssh"
)

func serverConfig(trusted []byte, host ssh.Signer) *ssh.ServerConfig {
	conf := &ssh.ServerConfig{
		PublicKeyCallback: func(c ssh.ConnMetadata, key ssh.PublicKey) (*ssh.Permissions, error) {
			if bytes.Equal(key.Marshal(), trusted) {
				return nil, nil
			}
			return nil, errors.New("key is not trusted")
		},
	}
	conf.AddHostKey(host)
	return conf
}
