#include "i2c.h"

#define REG_WHO_AM_I 0x0f
#define REG_CTRL 0x20

static int access_register(struct i2c *bus, uint8_t address, uint8_t reg, uint8_t *value, int write)
{
	if (i2c_start(bus, address << 1 | !write) < 0)
		return -1;
	if (write)
		return i2c_send(bus, reg) < 0 ? -1 : i2c_send(bus, *value);
	*value = i2c_receive(bus);
	return i2c_stop(bus);
}

int sensor_identify(struct i2c *bus, uint8_t address)
{
	uint8_t id = 0;

	if (access_register(bus, address, REG_WHO_AM_I, &id, 0) < 0)
		return -1;
	return id == 0x33 ? 0 : -1;
}
