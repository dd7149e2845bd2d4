import Supabase
import SwiftUI

@Observable
final class AccountModel {
    private let client: SupabaseClient
    var problem: String?

    init(client: SupabaseClient) {
        self.client = client
    }

    func enter(email: String, password: String) async {
        do {
            try await client.auth.signIn(email: email, password: password)
        } catch {
            problem = "That did not work"
        }
    }

    func sendLink(to email: String) async throws {
        try await client.auth.signInWithOTP(email: email, redirectTo: URL(string: "acme://in"))
    }
}
