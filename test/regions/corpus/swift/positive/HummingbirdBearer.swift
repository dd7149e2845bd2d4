import Hummingbird
import HummingbirdAuth

struct ServiceAuthenticator: AuthenticatorMiddleware {
    let services: ServiceDirectory

    func authenticate(request: Request, context: some AuthRequestContext) async throws -> Service? {
        guard let bearer = request.headers.bearer else { return nil }
        return try await services.holding(token: bearer.token)
    }
}

func addRoutes(to router: Router<AppContext>) {
    router.get("ping") { _, _ in "pong" }
}
