package help

// Mentions chmod, sudo and passwords in prose only.
const text = `Run the installer. It never asks for a password and needs no sudo.`

func Text() string { return text }
