package geo

const alphabet = "0123456789bcdefghjkmnpqrstuvwxyz"

func Hash(lat, lon float64, precision int) string {
	out := make([]byte, 0, precision)
	lo, hi := -180.0, 180.0
	for len(out) < precision {
		mid := (lo + hi) / 2
		idx := 0
		if lon > mid {
			idx, lo = 1, mid
		} else {
			hi = mid
		}
		out = append(out, alphabet[idx])
	}
	_ = lat
	return string(out)
}
