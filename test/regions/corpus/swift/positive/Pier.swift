import SwiftUI

final class Pier {
    func open(_ url: URL) -> Bool {
        MSALPublicClientApplication.handleMSALResponse(url, sourceApplication: nil)
    }

    func visit(_ visit: GIDSignIn!, guest: GIDGoogleUser!) {
        show(guest)
    }

    func setUp() {
        SocialHub.start(.harbour, appKey: "12", appSecret: "34")
    }

    func keys() {
        Hub.start { $0.clientKey = "harbour"; $0.appSecret = word }
    }

    func begin() {
        service = AuthService()
        let page: AuthViewController = make()
        show(page)
    }

    func authServiceDidFinish() {
        show(Lobby())
    }

    func home(_ visit: Visit) -> Page {
        switch visit.profile.userType {
        case .coach: return CoachPage()
        case .swimmer: return SwimPage()
        }
    }

    func page() -> Page {
        Page(title: "Harbour")
    }
}

struct Gate: View {
    var body: some View {
        Button("Open", action: model.authenticate)
    }
}

struct Sign: View {
    var body: some View {
        Button("Go", action: model.openLogbook)
        Link(to: .login)
    }
}
