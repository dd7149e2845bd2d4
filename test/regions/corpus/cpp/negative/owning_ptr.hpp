#pragma once

#include <thread>
#include <utility>

template <typename T>
class OwningPtr {
public:
    explicit OwningPtr(T* p = nullptr)
        : ptr_(p)
        , thread_(std::this_thread::get_id())
    {
    }

    OwningPtr(OwningPtr&& other) noexcept
        : ptr_(std::exchange(other.ptr_, nullptr))
        , thread_(other.thread_)
    {
    }

    bool isOwner() const { return ptr_ != nullptr; }

    T* releaseOwnership() { return std::exchange(ptr_, nullptr); }

    void checkOwnership() const
    {
        if (thread_ != std::this_thread::get_id())
            std::terminate();
    }

private:
    T* ptr_;
    std::thread::id thread_;
};
