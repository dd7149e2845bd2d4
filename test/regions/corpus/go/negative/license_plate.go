package parking

import "regexp"

var plate = regexp.MustCompile(`^[A-Z]{1,3}-\d{1,4}$`)

func Valid(s string) bool {
	return plate.MatchString(s)
}
