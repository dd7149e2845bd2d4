import SwiftUI

struct FrontDoor: View {
    @EnvironmentObject var visit: Visit

    var body: some View {
        if visit.isSignedIn {
            Lobby()
        } else {
            Porch()
        }
    }
}

struct BackDoor: View {
    @StateObject var account = Account()

    var body: some View {
        Group {
            if account.id != nil {
                Lobby()
            } else {
                LoginView()
            }
        }
    }
}

struct SideDoor: View {
    let visit: Visit

    var body: some View {
        switch visit.phase {
        case .pending:
            Spinner()
        case .loggedOut:
            Porch()
        default: Lobby()
        }
    }
}
