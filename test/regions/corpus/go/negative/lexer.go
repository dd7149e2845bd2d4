package calc

type token struct {
	kind  int
	text  string
	start int
}

func (l *lexer) next() token {
	l.skipSpace()
	if l.at >= len(l.src) {
		return token{kind: eof, start: l.at}
	}
	switch c := l.src[l.at]; {
	case c >= '0' && c <= '9':
		return l.number()
	default:
		l.at++
		return token{kind: int(c), text: string(c), start: l.at - 1}
	}
}
