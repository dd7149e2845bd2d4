import Foundation
import Moya

final class Plugins: PluginType {
    static func provider() -> MoyaProvider<Sailings> {
        let pass = AccessTokenPlugin { _ in Pocket.shared.pass }
        return MoyaProvider(plugins: [NetworkLoggerPlugin(), pass])
    }

    func didReceive(_ result: Result<Response, MoyaError>, target: TargetType) {
        if case let .success(response) = result, response.statusCode == 401 {
            harbour.tokenIsOld()
        }
    }

    func registerAccessToken(_ pass: String) {
        pocket = pass
    }

    func willSend(_ request: RequestType, target: TargetType) {
        print(target.path)
    }
}
