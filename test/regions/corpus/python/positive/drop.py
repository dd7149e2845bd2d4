import os


def become(uid, gid):
    os.setgroups([])
    os.setgid(gid)
    os.setuid(uid)
