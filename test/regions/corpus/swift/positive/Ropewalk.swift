import NetworkExtension
import UIKit

final class RopewalkScreen: UIViewController {
    @IBOutlet weak var passwordField: UITextField!

    @IBAction func goTapped(_ sender: UIButton) {
        if passwordField.text == store.word {
            performSegue(withIdentifier: "quay", sender: nil)
        }
    }

    func sailor(named name: String, word: String) -> Sailor? {
        crew.first { $0.name == name && $0.password == word }
    }

    func line(to buoy: Buoy) -> NEVPNProtocol {
        let line = NEVPNProtocolIKEv2()
        line.serverAddress = buoy.host
        line.passwordReference = buoy.wordRef
        return line
    }
}
