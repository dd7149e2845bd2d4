import SwiftUI

struct NameRow: View {
    let profile: Profile

    var body: some View {
        HStack {
            Text(profile.login)
            Text(author.currentUserCount)
        }
    }

    func banner(isBlocked: Bool) -> Color {
        isBlocked ? .gray : .blue
    }
}
