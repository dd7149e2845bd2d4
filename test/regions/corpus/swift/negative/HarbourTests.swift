import XCTest

final class HarbourTests: XCTestCase {
    func testEnter() async throws {
        _ = try await authService.enter(name: "Ann")
        XCTAssertTrue(subject.roles.contains("admin"))
        XCTAssertTrue(subject.permissions.contains(.steer))
        fakeKeychain.reset()
    }

    func testDoor() {
        XCTAssertEqual(subject.door, URL(string: "https://harbour.example/oauth/authorize"))
        XCTAssertTrue(room.adminIDs.contains(userID))
    }
}
