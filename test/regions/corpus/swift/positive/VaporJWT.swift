import JWT
import Vapor

struct SessionPayload: JWTPayload {
    var subject: SubjectClaim
    var expiration: ExpirationClaim

    func verify(using signer: JWTSigner) throws {
        try expiration.verifyNotExpired()
    }
}

func issue(_ req: Request, for user: User) throws -> String {
    let payload = SessionPayload(
        subject: .init(value: try user.requireID().uuidString),
        expiration: .init(value: .now.addingTimeInterval(3600))
    )
    return try req.jwt.sign(payload)
}

func health(_ req: Request) -> String {
    "ok"
}
