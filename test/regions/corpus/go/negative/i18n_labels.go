package i18n

var labels = map[string]string{
	"login":           "Sign in",
	"logout":          "Sign out",
	"password":        "Password",
	"forgot_password": "Forgot your password?",
	"role":            "Role",
}

func T(id string) string {
	if text, ok := labels[id]; ok {
		return text
	}
	return id
}
