import Foundation

struct ApiClient {
    let base: URL
    var token: String?

    func authorized(_ path: String) throws -> URLRequest {
        guard let token else { throw ApiError.notLoggedIn }
        var request = URLRequest(url: base.appendingPathComponent(path))
        request.setValue("Bearer \(token)", forHTTPHeaderField: "Authorization")
        return request
    }
}

enum ApiError: Error {
    case notLoggedIn
}
