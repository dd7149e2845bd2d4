package game

type Key int

const (
	KeyLeft Key = iota
	KeyRight
	KeyFire
)

func (w *World) HandleKey(k Key, pressed bool) {
	switch k {
	case KeyLeft:
		w.ship.turn(-1, pressed)
	case KeyRight:
		w.ship.turn(1, pressed)
	case KeyFire:
		w.ship.fire(pressed)
	}
}
