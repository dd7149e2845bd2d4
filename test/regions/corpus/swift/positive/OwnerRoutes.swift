import Fluent
import Vapor

struct NoteController {
    func update(req: Request) async throws -> Note {
        let user = try req.auth.require(User.self)
        guard let note = try await Note.find(req.parameters.get("id"), on: req.db) else {
            throw Abort(.notFound)
        }
        guard note.$owner.id == user.id else {
            throw Abort(.forbidden)
        }
        note.text = try req.content.decode(NoteForm.self).text
        try await note.save(on: req.db)
        return note
    }
}
