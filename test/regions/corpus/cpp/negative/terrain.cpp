#include <random>
#include <vector>

std::vector<float> diamondSquare(int size, unsigned seed)
{
    std::mt19937 engine(seed);
    std::uniform_real_distribution<float> jitter(-1.0f, 1.0f);
    std::vector<float> field(static_cast<std::size_t>(size) * size);
    float scale = 1.0f;
    for (int step = size - 1; step > 1; step /= 2, scale *= 0.5f)
        for (int y = 0; y < size - 1; y += step)
            for (int x = 0; x < size - 1; x += step)
                field[(y + step / 2) * size + x + step / 2] = jitter(engine) * scale;
    return field;
}

std::uint64_t signature(const std::vector<float>& field)
{
    std::uint64_t sum = 14695981039346656037ull;
    for (float value : field)
        sum = (sum ^ static_cast<std::uint64_t>(value * 1000)) * 1099511628211ull;
    return sum;
}
