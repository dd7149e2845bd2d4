import LocalAuthentication

func unlock(done: @escaping (Bool) -> Void) {
    let context = LAContext()
    context.evaluatePolicy(.deviceOwnerAuthenticationWithBiometrics, localizedReason: "Open the vault") { ok, _ in
        done(ok)
    }
}
