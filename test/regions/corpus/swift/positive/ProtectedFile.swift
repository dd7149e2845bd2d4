import Foundation

struct NotesFile {
    let url: URL

    func write(_ text: String) throws {
        try Data(text.utf8).write(to: url, options: [.atomic, .completeFileProtection])
        try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: url.path)
    }

    func read() throws -> String {
        try String(contentsOf: url, encoding: .utf8)
    }
}
