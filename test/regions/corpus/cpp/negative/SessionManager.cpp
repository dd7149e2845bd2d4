#include "SessionManager.h"
#include "GameSession.h"

void SessionManager::AddSession(int id, GameSession *session)
{
    Lock lock(&mutex_);
    sessions_.insert({id, session});
}

GameSession *SessionManager::GetSession(int id)
{
    auto it = sessions_.find(id);
    return it == sessions_.end() ? nullptr : it->second;
}

bool Reader::checkToken(TokenType type)
{
    if (strcmp(token, "if") == 0)
        return type == IF;
    return current == type;
}
