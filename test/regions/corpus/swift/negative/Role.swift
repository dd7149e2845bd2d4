struct Cast {
    let actor: String
    let role: String
}

func roles(_ all: [Cast]) -> [String] { all.map(\.role) }
