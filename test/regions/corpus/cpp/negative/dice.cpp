#include <random>

int roll(int sides)
{
    static std::mt19937 gen(42);
    return std::uniform_int_distribution<>(1, sides)(gen);
}
