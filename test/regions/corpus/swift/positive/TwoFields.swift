import UIKit

final class TwoFields: UIViewController {
    @IBAction func tapped(_ sender: UIButton) {
        guard let name = nameField.text, let word = wordField.text else { return }
        Harbour.shared.login(username: name, password: word) { ok in
            self.go(ok)
        }
    }

    @IBAction func tappedOld(_ sender: UIButton) {
        request("https://harbour.example/api/login", method: .post, parameters: fields).responseJSON { answer in
            self.go(answer.isSuccess)
        }
    }

    func go(_ ok: Bool) {
        performSegue(withIdentifier: "map", sender: ok)
    }
}
