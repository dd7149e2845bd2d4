import SwiftUI

struct PolicyRow: View {
    let title: String
    let premium: Double
    @State private var expanded = false

    var body: some View {
        VStack(alignment: .leading) {
            Text(title).accessibilityLabel("Insurance policy \(title)")
            if expanded {
                Text(premium, format: .currency(code: "EUR"))
            }
            Button("More") { expanded.toggle() }
        }
    }
}
