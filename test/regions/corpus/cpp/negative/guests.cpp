#include <algorithm>

Guest *Guests::at(const std::string &number)
{
    auto it = std::find_if(all.begin(), all.end(),
                           [&number](const Guest &g) { return g.getUserId() == number; });
    return it == all.end() ? nullptr : &*it;
}
