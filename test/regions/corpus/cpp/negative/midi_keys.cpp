#include <array>
#include <cmath>

struct Key {
    int note;
    bool black;
    float x;
};

std::array<Key, 88> buildKeyboard(float width)
{
    std::array<Key, 88> keys{};
    float x = 0;
    for (int i = 0; i < 88; ++i) {
        int inOctave = (i + 9) % 12;
        bool black = inOctave == 1 || inOctave == 3 || inOctave == 6 || inOctave == 8 || inOctave == 10;
        keys[i] = { 21 + i, black, x };
        if (!black)
            x += width;
    }
    return keys;
}

double frequency(const Key& key)
{
    return 440.0 * std::pow(2.0, (key.note - 69) / 12.0);
}
