package profile

type User struct {
	Name  string
	Email string
	Bio   string
}

func (u User) Initials() string {
	out := ""
	for i, r := range u.Name {
		if i == 0 {
			out += string(r)
		}
	}
	return out
}
