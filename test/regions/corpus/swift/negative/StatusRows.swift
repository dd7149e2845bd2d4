import Foundation

final class StatusRows {
    func colour(of response: HTTPURLResponse) -> String {
        if response.statusCode == 404 {
            return "grey"
        }
        return response.statusCode < 400 ? "green" : "red"
    }

    func registerCell(_ name: String) {
        table.register(name)
    }
}
