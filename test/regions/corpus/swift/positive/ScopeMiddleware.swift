import Vapor

struct RequireScope: AsyncMiddleware {
    let scope: String

    func respond(to request: Request, chainingTo next: AsyncResponder) async throws -> Response {
        let token = try request.auth.require(AccessToken.self)
        guard token.scopes.contains(scope) else {
            throw Abort(.forbidden, reason: "needs \(scope)")
        }
        return try await next.respond(to: request)
    }
}
