package rbac

var grants = map[string][]string{
	"viewer": {"report:read"},
	"editor": {"report:read", "report:write"},
	"admin":  {"report:read", "report:write", "user:manage"},
}

func Can(role, permission string) bool {
	for _, p := range grants[role] {
		if p == permission {
			return true
		}
	}
	return false
}
