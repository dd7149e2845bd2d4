#pragma once

template <typename T>
struct Vec2 {
    T x, y;
    T dot(const Vec2 &o) const { return x * o.x + y * o.y; }
};
