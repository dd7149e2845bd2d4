package chart

type Series struct {
	Label  string
	Points []float64
}

func legend(all []Series) map[string]string {
	out := make(map[string]string, len(all))
	for i, s := range all {
		out[s.Label] = palette[i%len(palette)]
	}
	return out
}
