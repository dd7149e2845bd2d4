import Foundation

struct RetryPolicy {
    var attempts = 4
    var base: Duration = .milliseconds(200)

    func delay(after attempt: Int) -> Duration {
        let jitter = Double.random(in: 0.8...1.2)
        return base * Double(1 << attempt) * jitter
    }

    var canRetry: (Int) -> Bool {
        { $0 < attempts }
    }

    func run<T>(_ work: () async throws -> T) async throws -> T {
        for attempt in 0..<attempts {
            do { return try await work() } catch let error as URLError where error.code == .timedOut {
                try await Task.sleep(for: delay(after: attempt))
            }
        }
        return try await work()
    }
}
