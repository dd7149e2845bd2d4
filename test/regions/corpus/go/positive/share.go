package docs

import "strings"

type Document struct {
	ID      string
	Editors map[string]bool
	Frozen  bool
}

func canShare(user *User, doc *Document) bool {
	if doc.Frozen {
		return false
	}
	return doc.Editors[user.Name]
}

func words(text string) int {
	return len(strings.Fields(text))
}
