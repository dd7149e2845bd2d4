import UIKit

actor ImageCache {
    private var images: [URL: UIImage] = [:]
    private let session: URLSession

    init(session: URLSession = .shared) {
        self.session = session
    }

    func image(for url: URL) async throws -> UIImage? {
        if let known = images[url] { return known }
        let (data, response) = try await session.data(from: url)
        guard (response as? HTTPURLResponse)?.statusCode == 200 else { return nil }
        let image = UIImage(data: data)
        images[url] = image
        return image
    }
}
