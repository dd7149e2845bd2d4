import SwiftUI

struct Rating: View {
    @Binding var stars: Int

    var body: some View {
        HStack {
            ForEach(1...5, id: \.self) { value in
                Image(systemName: value <= stars ? "star.fill" : "star")
                    .onTapGesture { stars = value }
            }
        }
        .accessibilityElement()
        .accessibilityLabel("Rating")
        .accessibilityValue("\(stars) of 5")
        .accessibilityAddTraits(.isButton)
    }

    var isEditable: Bool { true }
}
