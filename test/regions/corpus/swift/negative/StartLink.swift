import SwiftUI

struct StartLink: View {
    @State private var page = Page.start

    var body: some View {
        VStack {
            Button("Go") { page = .login }
            if page == .help {
                HelpView()
            }
        }
    }

    func phase(of tram: Tram) -> String {
        switch tram.phase {
        case .boarding: return "on"
        case .leaving: return "off"
        }
    }
}
