import Vapor

func words(_ ferry: Application) {
    ferry.passwords.use(.bcrypt)
}

func marks(_ ferry: Application) async {
    await ferry.jwt.keys.add(hmac: "harbour", digestAlgorithm: .sha256)
}

func oldMarks(_ ferry: Application) {
    ferry.jwt.signers.use(.hs256(key: "harbour"))
}

func files(_ ferry: Application) {
    ferry.middleware.use(FileMiddleware(publicDirectory: "Public"))
}
