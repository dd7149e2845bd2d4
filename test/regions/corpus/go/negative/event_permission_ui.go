package ui

func (v *View) renderPermissionIcon(granted bool) string {
	if granted {
		return "✓"
	}
	return "·"
}
