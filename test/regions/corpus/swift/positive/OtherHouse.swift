import UIKit

final class OtherHouse {
    func begin(on screen: UIViewController) {
        GIDSignIn.sharedInstance.signIn(withPresenting: screen) { answer, _ in
            self.take(answer)
        }
    }

    func card(of person: Guest) -> AnyObject {
        return GoogleAuthProvider.credential(withIDToken: person.mark, accessToken: person.pass)
    }

    func colour(of screen: UIViewController) -> UIColor {
        return screen.view.tintColor
    }
}
