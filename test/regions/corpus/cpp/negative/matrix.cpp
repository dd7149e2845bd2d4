#include <vector>

double trace(const std::vector<std::vector<double>> &m)
{
    double t = 0;
    for (size_t i = 0; i < m.size(); ++i) {
        t += m[i][i];
    }
    return t;
}
