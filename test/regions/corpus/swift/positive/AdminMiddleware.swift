import Vapor

struct AdminOnlyMiddleware: AsyncMiddleware {
    func respond(to request: Request, chainingTo next: AsyncResponder) async throws -> Response {
        guard let member = request.auth.get(Member.self), member.role == .admin else {
            throw Abort(.forbidden, reason: "Admins only")
        }
        return try await next.respond(to: request)
    }
}

struct Banner {
    let title: String
    func line() -> String {
        return "== \(title) =="
    }
}
