import LocalAuthentication
import SwiftUI

@MainActor
final class LockScreen: ObservableObject {
    @Published var unlocked = false
    @Published var message: String?

    func tryUnlock() async {
        let context = LAContext()
        var problem: NSError?
        guard context.canEvaluatePolicy(.deviceOwnerAuthenticationWithBiometrics, error: &problem) else {
            message = problem?.localizedDescription
            return
        }
        do {
            unlocked = try await context.evaluatePolicy(
                .deviceOwnerAuthenticationWithBiometrics, localizedReason: "Open your notes")
        } catch {
            message = error.localizedDescription
        }
    }
}
