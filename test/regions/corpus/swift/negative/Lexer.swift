struct Token {
    let kind: Int
    let text: String
}

func lex(_ s: String) -> [Token] {
    s.split(separator: " ").map { Token(kind: 1, text: String($0)) }
}
