import HttpPipeline

extension Visit {
    func biscuit(_ word: String) -> Header? {
        Response.Header.setSignedCookie(key: "visit", value: word, secret: Environment.secret)
    }
}

enum Baker {
    func biscuit() -> HTTPCookie? {
        HTTPCookie(properties: [.name: "flavour", .value: "ginger"])
    }
}
