import Foundation
import GRDB

final class Logbook {
    func open(_ settings: inout Configuration, word: String) {
        settings.prepareDatabase { database in
            try database.usePassphrase(word)
        }
    }

    func keep(_ page: Data, at place: URL) throws {
        try page.write(to: place, options: [.atomic, .completeFileProtection])
    }

    func count(_ page: Data) -> Int {
        page.count
    }
}
