import AuthenticationServices

final class AppleLogin: NSObject {
    func start() {
        let request = ASAuthorizationAppleIDProvider().createRequest()
        request.requestedScopes = [.email]
        ASAuthorizationController(authorizationRequests: [request]).performRequests()
    }
}
