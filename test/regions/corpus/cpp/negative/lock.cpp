#include <mutex>

class Counter {
    std::mutex m_;
    int n_ = 0;

public:
    int next()
    {
        std::lock_guard<std::mutex> lock(m_);
        return ++n_;
    }
};
