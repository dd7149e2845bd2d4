package theatre

type Cast struct {
	Actor string
	Role  string
}

func (p *Play) RolesOf(actor string) []string {
	var roles []string
	for _, c := range p.Cast {
		if c.Actor == actor {
			roles = append(roles, c.Role)
		}
	}
	return roles
}
