#include <functional>

struct Point {
    int x, y;
};

template <>
struct std::hash<Point> {
    size_t operator()(const Point &p) const { return std::hash<int>()(p.x) ^ std::hash<int>()(p.y); }
};
