#include "oatpp/web/server/handler/AuthorizationHandler.hpp"

#include "Tokens.hpp"

namespace handler = oatpp::web::server::handler;

class TokenAuthorizationHandler : public handler::BearerAuthorizationHandler {
public:
    explicit TokenAuthorizationHandler(std::shared_ptr<Tokens> tokens)
        : BearerAuthorizationHandler("inventory")
        , m_tokens(std::move(tokens))
    {
    }

    std::shared_ptr<AuthorizationObject> authorize(const oatpp::String& token) override
    {
        auto found = m_tokens->find(token);
        if (!found)
            return nullptr;
        return std::make_shared<CallerObject>(found->account);
    }

private:
    std::shared_ptr<Tokens> m_tokens;
};
