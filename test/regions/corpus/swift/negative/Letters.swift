import UIKit

final class LetterCell: UITableViewCell {
    func settle(_ letter: Letter) {
        if letter.senderId == currentUserId {
            bubble.backgroundColor = .systemBlue
        }
        sideButton.isHidden = letter.count != 3
    }

    var isLong: Bool {
        letter.count == rows.count
    }
}
