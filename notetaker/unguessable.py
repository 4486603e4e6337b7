"""Letters that nobody can guess, for names and ids."""

import os


def random_letters(size: int) -> str:
    """So many random bytes, each as two letters. (Python's `secrets` would load all that Python has of cryptography.)"""
    return os.urandom(size).hex()
