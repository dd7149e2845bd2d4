#include <chrono>
#include <list>
#include <string>
#include <unordered_map>

class LruIndex {
public:
    using Clock = std::chrono::steady_clock;

    void touch(const std::string &key) { entries_[key].access_time = Clock::now(); }

    Clock::time_point get_access_time(const std::string &key) const
    {
        auto it = entries_.find(key);
        return it == entries_.end() ? Clock::time_point{} : it->second.access_time;
    }

private:
    struct AccessEntry {
        Clock::time_point access_time;
    };
    std::unordered_map<std::string, AccessEntry> entries_;
};
