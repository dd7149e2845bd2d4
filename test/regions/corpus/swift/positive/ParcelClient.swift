import Foundation

struct ParcelClient {
    let token: String

    func request(for url: URL) -> URLRequest {
        var request = URLRequest(url: url)
        request.setValue("Bearer \(token)", forHTTPHeaderField: "Authorization")
        return request
    }

    func accept(_ request: inout URLRequest) {
        request.setValue("application/json", forHTTPHeaderField: "Accept")
    }
}
