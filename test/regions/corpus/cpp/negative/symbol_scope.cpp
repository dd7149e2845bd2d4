#include <memory>
#include <string>
#include <unordered_map>

class Scope : public std::enable_shared_from_this<Scope> {
public:
    explicit Scope(std::shared_ptr<Scope> parent = nullptr)
        : parent_(std::move(parent))
    {
    }

    bool declare(const std::string& name, int slot) { return slots_.emplace(name, slot).second; }

    int resolve(const std::string& name) const
    {
        for (const Scope* at = this; at; at = at->parent_.get()) {
            auto found = at->slots_.find(name);
            if (found != at->slots_.end())
                return found->second;
        }
        return -1;
    }

    enum class Access { Public, Protected, Private };
    Access access() const { return access_; }

private:
    std::shared_ptr<Scope> parent_;
    std::unordered_map<std::string, int> slots_;
    Access access_ = Access::Public;
};
