import Vapor

func deleteNote(_ req: Request, note: Note, user: User) async throws -> HTTPStatus {
    guard note.ownerID == user.id else {
        throw Abort(.forbidden)
    }
    try await note.delete(on: req.db)
    return .noContent
}
