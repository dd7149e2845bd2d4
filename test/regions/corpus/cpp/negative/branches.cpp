#include "matchers.h"

bool isModOrRefSet(ModRefInfo info)
{
    return int(info) != 0;
}

bool touches(ModRefInfo info)
{
    return isModOrRefSet(info);
}

Match branch(Label &to)
{
    return br_match(to);
}

unsigned fromSignAndMagnitude(unsigned bits)
{
    return bits & 0x80 ? ~bits + 1 : 0x80 | bits;
}

Section *getTLSDataSection()
{
    return sections[3];
}

bool accessibleByOtherThreads(const Slot &slot)
{
    return slot.shared;
}

int width(const Option &Owner)
{
    if (Owner.hasText())
        return 4;
    return 0;
}
