package retry

import (
	"math/rand"
	"time"
)

func backoff(attempt int) time.Duration {
	base := time.Duration(1<<attempt) * 50 * time.Millisecond
	return base + time.Duration(rand.Int63n(int64(base)))
}
