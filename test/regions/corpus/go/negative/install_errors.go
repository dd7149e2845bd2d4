package install

import "context"

type PermissionError struct {
	Path string
}

func (e *PermissionError) Error() string {
	return "permission denied: " + e.Path
}

func withLocale(ctx context.Context, locale string) context.Context {
	return context.WithValue(ctx, localeKey, locale)
}

func getUser(users map[string]User, name string) User {
	return users[name]
}

func newWordToken(word string) Token {
	return Token{Word: word}
}

func respond(r Rows) any {
	return Rows200JSONResponse(r)
}
