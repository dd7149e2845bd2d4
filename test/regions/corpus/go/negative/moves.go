package chess

type Square struct{ File, Rank int }

func canMove(from, to Square, straight bool) bool {
	files, ranks := from.File-to.File, from.Rank-to.Rank
	if straight {
		return files == 0 || ranks == 0
	}
	return files*files == ranks*ranks
}

func visible(square Square, size int) bool {
	return square.File < size && square.Rank < size
}
