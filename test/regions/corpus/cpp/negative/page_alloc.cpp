#include <sys/mman.h>

#include <cstddef>
#include <new>

enum class Access { None, Read, ReadWrite };

class Pages {
public:
    explicit Pages(std::size_t size)
        : size_(size)
        , base_(mmap(nullptr, size, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0))
    {
        if (base_ == MAP_FAILED)
            throw std::bad_alloc();
    }

    void setAccess(Access access)
    {
        int flags = PROT_NONE;
        if (access == Access::Read)
            flags = PROT_READ;
        else if (access == Access::ReadWrite)
            flags = PROT_READ | PROT_WRITE;
        mprotect(base_, size_, flags);
    }

    ~Pages() { munmap(base_, size_); }

private:
    std::size_t size_;
    void* base_;
};
