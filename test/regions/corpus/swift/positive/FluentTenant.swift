import Fluent
import Vapor

struct ProjectController {
    func index(req: Request) async throws -> [Project] {
        let tenant = try req.auth.require(Account.self).tenantID
        return try await Project.query(on: req.db)
            .filter(\.$tenantID == tenant)
            .all()
    }

    func delete(req: Request) async throws -> HTTPStatus {
        let account = try req.auth.require(Account.self)
        guard let project = try await Project.find(req.parameters.get("id"), on: req.db) else {
            throw Abort(.notFound)
        }
        guard project.$owner.id == account.id else {
            throw Abort(.forbidden)
        }
        try await project.delete(on: req.db)
        return .noContent
    }
}
