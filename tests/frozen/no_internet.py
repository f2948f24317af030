"""Run a command that is killed by the system as soon as it asks for a socket of the internet.

    python no_internet.py COMMAND...

Works without any right: a filter of system calls (seccomp) that the command and all it starts inherit.
"""

import ctypes
import os
import socket
import struct
import sys

PR_SET_NO_NEW_PRIVS, PR_SET_SECCOMP, SECCOMP_MODE_FILTER = 38, 22, 2
ALLOW, KILL_PROCESS = 0x7FFF0000, 0x80000000
LOAD, EQUAL, RETURN = 0x20, 0x15, 0x06
NUMBER_AT, ARCHITECTURE_AT, FIRST_ARGUMENT_AT = 0, 4, 16
MACHINES = {"x86_64": (0xC000003E, 41), "aarch64": (0xC00000B7, 198)}
"""What the kernel calls each architecture, and the number of its call `socket`."""


def program(machine: str) -> bytes:
    """Return the filter: each instruction with how many to skip if it holds and if it does not."""
    architecture, call = MACHINES[machine]
    rows = (
        (LOAD, 0, 0, ARCHITECTURE_AT),
        (EQUAL, 0, 6, architecture),
        (LOAD, 0, 0, NUMBER_AT),
        (EQUAL, 0, 4, call),
        (LOAD, 0, 0, FIRST_ARGUMENT_AT),
        (EQUAL, 1, 0, socket.AF_INET),
        (EQUAL, 0, 1, socket.AF_INET6),
        (RETURN, 0, 0, KILL_PROCESS),
        (RETURN, 0, 0, ALLOW),
    )
    return b"".join(struct.pack("=HBBI", *row) for row in rows)


def forbid() -> None:
    """Put this process and all it starts under the filter. Raises: OSError if the system does not allow it."""
    rows = program(os.uname().machine)
    kept = ctypes.create_string_buffer(rows, len(rows))
    head = ctypes.create_string_buffer(struct.pack("@HP", len(rows) // 8, ctypes.addressof(kept)))
    system = ctypes.CDLL(None, use_errno=True)
    zero, one = ctypes.c_ulong(0), ctypes.c_ulong(1)
    if system.prctl(PR_SET_NO_NEW_PRIVS, one, zero, zero, zero):
        raise OSError(ctypes.get_errno(), "no_new_privs")
    if system.prctl(PR_SET_SECCOMP, ctypes.c_ulong(SECCOMP_MODE_FILTER), ctypes.byref(head), zero, zero):
        raise OSError(ctypes.get_errno(), "seccomp")


if __name__ == "__main__":
    forbid()
    os.execvp(sys.argv[1], sys.argv[1:])
