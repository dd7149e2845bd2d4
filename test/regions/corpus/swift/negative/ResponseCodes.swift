import Foundation

enum FetchResult {
    case page(String), gone, later
}

func fetch(_ url: URL, with session: URLSession = .shared) async throws -> FetchResult {
    let (data, response) = try await session.data(from: url)
    switch (response as? HTTPURLResponse)?.statusCode {
    case 200: return .page(String(decoding: data, as: UTF8.self))
    case 404, 410: return .gone
    default: return .later
    }
}

extension URLSession {
    static let patient: URLSession = {
        let configuration = URLSessionConfiguration.default
        configuration.timeoutIntervalForRequest = 120
        return URLSession(configuration: configuration)
    }()
}
