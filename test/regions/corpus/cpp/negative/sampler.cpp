#include <random>
#include <vector>

class Sampler {
public:
    explicit Sampler(unsigned seed) : engine_(seed) {}

    double normal(double mean, double deviation)
    {
        return std::normal_distribution<double>(mean, deviation)(engine_);
    }

    template <typename T>
    const T &pick(const std::vector<T> &items)
    {
        return items[std::uniform_int_distribution<std::size_t>(0, items.size() - 1)(engine_)];
    }

private:
    std::mt19937 engine_;
};
