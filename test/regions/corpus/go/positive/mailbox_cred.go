package mailbox

func loadCreds(home string) (Creds, error) {
	raw, err := read(home + "/mailbox.json")
	if err != nil {
		return Creds{}, err
	}
	return unpack(raw)
}

func dropPrivileges(name string) error {
	return become(name)
}

func letters(home string) int {
	return count(home)
}
