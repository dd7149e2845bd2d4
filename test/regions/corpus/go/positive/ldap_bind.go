package directory

import "github.com/go-ldap/ldap/v3"

func Authenticate(url, dn, password string) error {
	conn, err := ldap.DialURL(url)
	if err != nil {
		return err
	}
	defer conn.Close()
	return conn.Bind(dn, password)
}
