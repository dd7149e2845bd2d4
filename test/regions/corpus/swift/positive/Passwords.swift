import Vapor

func makeUser(name: String, password: String) throws -> User {
    User(name: name, digest: try Bcrypt.hash(password, cost: 12))
}
