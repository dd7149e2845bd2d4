import UIKit

final class ProfileHeader: UIView {
    private let nameLabel = UILabel()
    private let badge = UIImageView()

    override var intrinsicContentSize: CGSize {
        CGSize(width: UIView.noIntrinsicMetric, height: 96)
    }

    var tokenColor: UIColor {
        traitCollection.userInterfaceStyle == .dark ? .white : .black
    }

    var passwordHint: String? {
        didSet { setNeedsLayout() }
    }

    override var canBecomeFirstResponder: Bool { true }

    override func layoutSubviews() {
        super.layoutSubviews()
        nameLabel.frame = bounds.insetBy(dx: 16, dy: 8)
    }
}
