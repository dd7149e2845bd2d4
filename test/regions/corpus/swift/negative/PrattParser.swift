struct Token: Equatable {
    enum Kind { case number, name, symbol, end }
    let kind: Kind
    let text: Substring
}

struct Parser {
    private var tokens: ArraySlice<Token>

    init(_ tokens: [Token]) {
        self.tokens = tokens[...]
    }

    mutating func expression(_ minimum: Int = 0) throws -> Node {
        var left = try primary()
        while let token = tokens.first, let power = Self.powers[token.text], power > minimum {
            tokens.removeFirst()
            left = .binary(token.text, left, try expression(power))
        }
        return left
    }

    private mutating func primary() throws -> Node {
        guard let token = tokens.popFirst(), token.kind != .end else { throw ParseError.unexpectedEnd }
        return token.kind == .number ? .number(Double(token.text)!) : .name(token.text)
    }

    private static let powers: [Substring: Int] = ["+": 1, "-": 1, "*": 2, "/": 2]
}
