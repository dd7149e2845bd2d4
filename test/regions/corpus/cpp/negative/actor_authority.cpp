#include "Boat.h"
#include "OnlineSubsystemUtils.h"

void ABoat::Fire()
{
    if (!HasAuthority())
    {
        return;
    }
    SpawnShot();
}

bool URaces::CreateSession(int seats)
{
    return online->CreateSession(seats, NAME_GameSession);
}

void URaces::DestroySession()
{
    online->DestroySession(NAME_GameSession);
}

void URaces::FindSessions(int most)
{
    search->MaxSearchResults = most;
}
