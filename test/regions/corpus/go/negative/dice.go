package game

import "math/rand"

func Roll(n, sides int) (sum int) {
	for i := 0; i < n; i++ {
		sum += rand.Intn(sides) + 1
	}
	return sum
}
