#include <errno.h>
#include <sys/stat.h>

#include "vfs.h"

int vfs_may_write(const struct inode *inode, const struct cred *cred)
{
	if (cred->uid == 0)
		return 0;
	if (inode->uid == cred->uid)
		return inode->mode & S_IWUSR ? 0 : -EACCES;
	if (in_group(cred, inode->gid))
		return inode->mode & S_IWGRP ? 0 : -EACCES;
	return inode->mode & S_IWOTH ? 0 : -EACCES;
}

size_t vfs_blocks(const struct inode *inode)
{
	return (inode->size + 511) / 512;
}
