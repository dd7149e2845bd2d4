package schema

type Column struct {
	Name       string
	PrimaryKey bool
}

func primaryKeys(cols []Column) []string {
	var out []string
	for _, c := range cols {
		if c.PrimaryKey {
			out = append(out, c.Name)
		}
	}
	return out
}
