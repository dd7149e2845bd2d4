import Vapor

struct UserAuthenticator: AsyncBearerAuthenticator {
    func authenticate(bearer: BearerAuthorization, for request: Request) async throws {
        if let user = try await Tokens.owner(of: bearer.token, on: request.db) {
            request.auth.login(user)
        }
    }
}
