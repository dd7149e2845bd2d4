package gym

import "time"

type Session struct {
	Start time.Time
	Laps  []time.Duration
}

func (s *Session) Best() time.Duration {
	best := s.Laps[0]
	for _, lap := range s.Laps {
		if lap < best {
			best = lap
		}
	}
	return best
}
