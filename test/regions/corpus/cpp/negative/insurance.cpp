#include <string>
#include <vector>

struct Policy {
    std::string number;
    std::string holder;
    double premium;
    bool cancelled;
};

double yearlyIncome(const std::vector<Policy>& policies)
{
    double sum = 0;
    for (const auto& policy : policies)
        if (!policy.cancelled)
            sum += policy.premium * 12;
    return sum;
}

bool canRenew(const Policy& policy, int claims)
{
    return !policy.cancelled && claims < 3;
}
