"""What the system says of a file or folder, in words of ours: its own are in its language, not in the one that is shown."""

import errno

from notetaker.model.errors import QT_TRANSLATE_NOOP

_SAID = {
    errno.ENOENT: QT_TRANSLATE_NOOP("problems", "No such file or directory"),
    errno.EACCES: QT_TRANSLATE_NOOP("problems", "Permission denied"),
    errno.EPERM: QT_TRANSLATE_NOOP("problems", "Operation not permitted"),
    errno.EISDIR: QT_TRANSLATE_NOOP("problems", "Is a directory"),
    errno.ENOTDIR: QT_TRANSLATE_NOOP("problems", "Not a directory"),
    errno.EEXIST: QT_TRANSLATE_NOOP("problems", "File exists"),
    errno.ENOTEMPTY: QT_TRANSLATE_NOOP("problems", "Directory not empty"),
    errno.EBUSY: QT_TRANSLATE_NOOP("problems", "Device or resource busy"),
    errno.ENOSPC: QT_TRANSLATE_NOOP("problems", "No space left on device"),
    errno.EROFS: QT_TRANSLATE_NOOP("problems", "Read-only file system"),
    errno.ENXIO: QT_TRANSLATE_NOOP("problems", "It is no file but a pipe, a device or a socket"),
    errno.ELOOP: QT_TRANSLATE_NOOP("problems", "It is a link"),
    errno.ENAMETOOLONG: QT_TRANSLATE_NOOP("problems", "File name too long"),
    errno.EIO: QT_TRANSLATE_NOOP("problems", "Input/output error"),
    errno.EFBIG: QT_TRANSLATE_NOOP("problems", "File too large"),
    errno.EDQUOT: QT_TRANSLATE_NOOP("problems", "Disk quota exceeded"),
}


def code(problem: OSError) -> str:
    """The same in every language: "ENOENT"."""
    return errno.errorcode.get(problem.errno or 0, type(problem).__name__)


def said(problem: OSError) -> str:
    """What an error's field `problem` holds: English that the windows and commands translate, or else the code."""
    return _SAID.get(problem.errno or 0) or code(problem)
