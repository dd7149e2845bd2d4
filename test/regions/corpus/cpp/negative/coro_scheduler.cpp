#include <coroutine>
#include <deque>

class Scheduler {
public:
    struct Owner {
        Scheduler* scheduler;
    };

    void post(std::coroutine_handle<> handle) { ready_.push_back(handle); }

    bool isOwnedBy(const Owner& owner) const { return owner.scheduler == this; }

    void run()
    {
        while (!ready_.empty()) {
            auto next = ready_.front();
            ready_.pop_front();
            next.resume();
        }
    }

private:
    std::deque<std::coroutine_handle<>> ready_;
};
