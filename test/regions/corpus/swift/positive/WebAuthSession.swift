import AuthenticationServices

final class SignInCoordinator: NSObject, ASWebAuthenticationPresentationContextProviding {
    func start(authorizeURL: URL, completion: @escaping (Result<String, Error>) -> Void) {
        let session = ASWebAuthenticationSession(url: authorizeURL, callbackURLScheme: "acme") { url, error in
            guard let url, let code = URLComponents(url: url, resolvingAgainstBaseURL: false)?
                .queryItems?.first(where: { $0.name == "code" })?.value else {
                completion(.failure(error ?? SignInError.cancelled))
                return
            }
            completion(.success(code))
        }
        session.presentationContextProvider = self
        session.prefersEphemeralWebBrowserSession = true
        session.start()
    }

    func presentationAnchor(for session: ASWebAuthenticationSession) -> ASPresentationAnchor {
        ASPresentationAnchor()
    }
}
