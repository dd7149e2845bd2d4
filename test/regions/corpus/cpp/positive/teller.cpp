#include <iostream>
#include <string>

class Teller {
    std::string number, pin;
    double purse = 0;

public:
    bool opens()
    {
        std::string saidNumber, saidPin;
        std::cin >> saidNumber >> saidPin;
        if (saidNumber == number && saidPin == pin)
            return true;
        return false;
    }

    void put(double coins)
    {
        purse += coins;
    }
};
