package markdown

func parseInline(tokens []Token) []Node {
	var nodes []Node
	for i := 0; i < len(tokens); i++ {
		tok := tokens[i]
		if tok.Type == Star && i+1 < len(tokens) {
			nodes = append(nodes, Emphasis{Text: tokens[i+1].Text})
			i++
			continue
		}
		nodes = append(nodes, Text{tok.Text})
	}
	return nodes
}
