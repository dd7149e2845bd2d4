import os
import stat


def make_runnable(path):
    os.chmod(path, os.stat(path).st_mode | stat.S_IEXEC)


def same_mode(source, target):
    os.chmod(target, os.stat(source).st_mode)


def clear_read_only(call, path, _):
    os.chmod(path, stat.S_IWRITE)
    call(path)


def install(path):
    os.chmod(path, 0o755)
