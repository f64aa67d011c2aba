/* A slow disk: preloaded into a program, every sync takes SLOW_DISK_US microseconds and does nothing
 * else. Meant for files in memory (/dev/shm), where it is the same disk on every computer.
 */
#include <errno.h>
#include <stdlib.h>
#include <time.h>

static int wait_for_the_disk(void) {
    const char *setting = getenv("SLOW_DISK_US");
    long microseconds = setting ? atol(setting) : 0;
    struct timespec left = {microseconds / 1000000, microseconds % 1000000 * 1000};
    while (nanosleep(&left, &left) && errno == EINTR) {}
    return 0;
}

int fsync(int fd) { (void)fd; return wait_for_the_disk(); }

int fdatasync(int fd) { (void)fd; return wait_for_the_disk(); }
