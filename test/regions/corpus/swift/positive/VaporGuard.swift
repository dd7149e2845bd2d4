import Vapor

func routes(_ app: Application) throws {
    let secured = app.grouped(UserAuthenticator(), User.guardMiddleware())
    secured.get("me") { req in try req.auth.require(User.self).name }
}
