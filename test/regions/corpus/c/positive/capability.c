#include <linux/capability.h>
#include <linux/cred.h>

static int may_reset(struct device *dev)
{
	if (!capable(CAP_SYS_ADMIN))
		return -EPERM;
	return do_reset(dev);
}
