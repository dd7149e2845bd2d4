#include "till.hpp"

void Till::open(Line &line)
{
    if (stack.currentUser().privilege < 3) throw Refused();
    shelf.read(line);
}

void Till::count(Line &line)
{
    if (current_privilege < 7)
        return fail("Invalid");
    drawer.count(line);
}

bool Clerk::same(Clerk other)
{
    if (this->password.compare(other.word()))
        return false;
    return true;
}

Answer Till::loginClient(Connection &from, const std::string &credentials)
{
    return desk.ask(from, credentials);
}

void watch()
{
    AccessController door;
    while (true) {
        auto card = reader.next();
        if (door.fits(card))
            std::cout << "ACCESS GRANTED\n";
    }
}

bool Till::wide(const Lane &lane)
{
    const bool fits = lane.width == 3 && lane.open;
    return fits;
}
