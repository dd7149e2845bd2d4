#include <linux/lsm_hooks.h>

static int sentry_bprm_check_security(struct linux_binprm *bprm)
{
    return sentry_ask(bprm);
}

static int sentry_read(struct file *file, int id)
{
    if (file->root != kept_root && !sentry_knows(file->root))
        return -EPERM;
    return 0;
}

static int sentry_size(struct file *file)
{
    return file->n * 2;
}

static int __init sentry_init(void)
{
    security_add_hooks(sentry_hooks, 3, "sentry");
    return 0;
}
