/* A disk that takes longer: preloaded, it makes every fdatasync and fsync last MILLISECONDS at least.
 *
 * The real call is made first, so what was synced is synced; the rest of the time is waited out.
 *
 *     cc -O2 -shared -fPIC -DMILLISECONDS=5 -o slow_sync.so slow_sync.c
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <time.h>

static int lasting(const char *name, int descriptor) {
    int (*real)(int) = (int (*)(int))dlsym(RTLD_NEXT, name);
    struct timespec until;
    clock_gettime(CLOCK_MONOTONIC, &until);
    int result = real(descriptor), problem = errno;
    until.tv_nsec += MILLISECONDS * 1000000L;
    until.tv_sec += until.tv_nsec / 1000000000L;
    until.tv_nsec %= 1000000000L;
    while (clock_nanosleep(CLOCK_MONOTONIC, TIMER_ABSTIME, &until, 0) == EINTR) {
    }
    errno = problem;
    return result;
}

int fdatasync(int descriptor) { return lasting("fdatasync", descriptor); }

int fsync(int descriptor) { return lasting("fsync", descriptor); }
