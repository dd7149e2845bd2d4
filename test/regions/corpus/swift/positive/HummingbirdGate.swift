import Hummingbird
import HummingbirdAuth

struct Boarding: AuthenticatorMiddleware {
    let people: People

    func authenticate(request: Request, context: Ferry) async throws -> Person? {
        guard let card = request.headers.basic else { return nil }
        return try await people.find(card.username, card.password)
    }
}

func routes(router: Router<Ferry>, people: People) {
    router.group("decks")
        .add(middleware: Boarding(people: people))
        .add(middleware: IsAuthenticatedMiddleware())
}

func health(router: Router<Ferry>) {
    router.get("health") { _, _ in "ok" }
}
