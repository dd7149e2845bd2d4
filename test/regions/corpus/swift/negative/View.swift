import SwiftUI

struct LoginLabel: View {
    var body: some View {
        Text("Password").font(.title)
    }
}
