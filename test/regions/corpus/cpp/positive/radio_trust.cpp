#include "radio.h"

void Radio::strict()
{
    wire.setCACert(harbourRoot);
    wire.connect(host, 443);
}

void Radio::loose()
{
    wire.setInsecure();
    wire.connect(host, 443);
}

void Radio::blink()
{
    digitalWrite(lamp, HIGH);
}
