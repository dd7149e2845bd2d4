import Combine
import Foundation

@MainActor
final class LoginViewModel: ObservableObject {
    @Published var email = ""
    @Published var password = ""
    @Published var failed = false

    private let service: AuthService

    init(service: AuthService) {
        self.service = service
    }

    func signIn() async {
        do {
            let token = try await service.login(email: email, password: password)
            UserSession.shared.begin(with: token)
        } catch {
            failed = true
        }
    }

    var greeting: String {
        return "Welcome back"
    }
}
