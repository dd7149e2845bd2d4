#pragma once

#include <list>
#include <unordered_map>

template <typename Key>
class LruPolicy {
public:
    void touch(const Key& key)
    {
        auto at = where_.find(key);
        if (at != where_.end())
            order_.erase(at->second);
        order_.push_front(key);
        where_[key] = order_.begin();
    }

    Key evict()
    {
        Key key = order_.back();
        order_.pop_back();
        where_.erase(key);
        return key;
    }

private:
    std::list<Key> order_;
    std::unordered_map<Key, typename std::list<Key>::iterator> where_;
};
