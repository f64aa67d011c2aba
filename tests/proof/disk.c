/* A disk that can be watched and can fail: preloaded into a program, it counts or writes down what
 * the program does to the files below one folder. The files are real, only waiting for the disk is
 * left out: who is killed loses nothing by that, and a power cut is played from the record.
 *
 * DISK_FOLDER=/path     the folder, without links in its path; nothing else is touched
 *
 * A call counts if it makes, fills, cuts, syncs, renames or removes a file or folder there. What is
 * written through mapped memory (SQLite's -shm) cannot be seen; it is nothing a queue relies on.
 * DISK_AT=N             the call with this number, from 1 and in this process, fails:
 * DISK_DOES=kill        the process is killed before it
 *           half        the process is killed when half of its bytes are written, or, where it
 *                       has none, when it is done
 *           error       an input/output error, this once
 *           full        from here on the disk is full: nothing grows
 *
 * DISK_RECORD=/file     every such call that was done is written down, of any number of processes
 *                       in one order; DISK_AT does not matter then. Each call is a struct record,
 *                       then the path below the folder, then the bytes (of a rename the new path)
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <sys/uio.h>
#include <unistd.h>

enum { FILES = 1024, PATH = 512 };

enum what { WRITE = 'W', TRUNCATE = 'T', SYNC = 'S', CREATE = 'C', FOLDER = 'F', REMOVE = 'U',
    RENAME = 'R' };

struct record {
    uint64_t what, file, offset, path, bytes;
};

/* Paths of open files below the folder; empty for all others. */
static char open_files[FILES][PATH];
static pthread_mutex_t one_at_a_time = PTHREAD_MUTEX_INITIALIZER;
static long calls;
static int full;
static int record = -1;

#define REAL(type, name, ...) \
    static type (*real)(__VA_ARGS__); \
    if (!real) real = (type (*)(__VA_ARGS__))dlsym(RTLD_NEXT, name)

/* The part of `path` below the folder, "" for the folder itself; NULL elsewhere, and for the bell,
 * which says nothing and is pressed by a thread of its own, now sooner, now later. */
static const char *below(const char *path) {
    const char *folder = getenv("DISK_FOLDER");
    if (!folder || !path) return NULL;
    const char *ending = strrchr(path, '.');
    if (ending && !strcmp(ending, ".bell")) return NULL;
    size_t length = strlen(folder);
    if (strncmp(path, folder, length)) return NULL;
    if (path[length] == '/') return path + length + 1;
    return path[length] ? NULL : path + length;
}

static const char *file_of(int fd) {
    if (fd < 0 || fd >= FILES || !open_files[fd][0]) return NULL;
    return open_files[fd] + 1;
}

static void remember(int fd, const char *name) {
    if (fd < 0 || fd >= FILES) return;
    open_files[fd][0] = 0;
    if (name) snprintf(open_files[fd], PATH, "/%s", name);
}

static int is(const char *variable, const char *value) {
    const char *set = getenv(variable);
    return set && !strcmp(set, value);
}

static int open_record(void) {
    REAL(int, "open64", const char *, int, ...);
    const char *path = getenv("DISK_RECORD");
    if (path && record < 0) record = real(path, O_CREAT | O_WRONLY | O_APPEND | O_CLOEXEC, 0644);
    return record;
}

/* From here to `leave` nobody else does anything, here or in another recorded process. */
static void enter(void) {
    pthread_mutex_lock(&one_at_a_time);
    if (open_record() >= 0) flock(record, LOCK_EX);
}

static void leave(void) {
    int error = errno;
    if (record >= 0) flock(record, LOCK_UN);
    pthread_mutex_unlock(&one_at_a_time);
    errno = error;
}

static void written_down(enum what what, const char *path, int fd, off_t offset, const void *bytes,
        size_t count) {
    if (record < 0) return;
    int error = errno;
    struct stat file = {0};
    if (fd >= 0) fstat(fd, &file);
    struct record head = {what, file.st_ino, offset, strlen(path), count};
    struct iovec parts[] = {{&head, sizeof head}, {(void *)path, head.path}, {(void *)bytes, count}};
    size_t whole = sizeof head + head.path + count;
    if (writev(record, parts, 3) != (ssize_t)whole) abort();
    errno = error;
}

static void die(void) {
    raise(SIGKILL);
    for (;;) pause();
}

enum fate { DO, HALF, FAIL };

/* What becomes of the next call that counts. */
static enum fate fate(void) {
    const char *at = getenv("DISK_AT");
    if (!at || ++calls != atol(at)) return DO;
    if (is("DISK_DOES", "kill")) die();
    if (is("DISK_DOES", "half")) return HALF;
    if (is("DISK_DOES", "full")) {
        full = 1;
        return HALF;
    }
    errno = EIO;
    return FAIL;
}

/* Ends what `enter` began; the process too if this was its last call. */
static long done(enum fate fate, long result) {
    if (fate == HALF && !full) die();
    leave();
    return result;
}

static int grows(int fd, off_t end) {
    struct stat file;
    return !fstat(fd, &file) && end > file.st_size;
}

static ssize_t fill(int fd, const void *bytes, size_t count, off_t offset) {
    REAL(ssize_t, "pwrite64", int, const void *, size_t, off_t);
    const char *path = file_of(fd);
    if (!path) return real(fd, bytes, count, offset);
    enter();
    enum fate next = fate();
    ssize_t result = -1;
    if (next == HALF && (!full || grows(fd, offset + count))) count = count > 1 ? count / 2 : count;
    if (next == DO && full && grows(fd, offset + count)) errno = ENOSPC;
    else if (next != FAIL) result = real(fd, bytes, count, offset);
    if (result > 0) written_down(WRITE, path, fd, offset, bytes, result);
    return done(next, result);
}

ssize_t pwrite(int fd, const void *bytes, size_t count, off_t offset) {
    return fill(fd, bytes, count, offset);
}

ssize_t pwrite64(int fd, const void *bytes, size_t count, off_t offset) {
    return fill(fd, bytes, count, offset);
}

ssize_t write(int fd, const void *bytes, size_t count) {
    REAL(ssize_t, "write", int, const void *, size_t);
    if (!file_of(fd)) return real(fd, bytes, count);
    int appends = fcntl(fd, F_GETFL) & O_APPEND;
    off_t offset = lseek(fd, 0, appends ? SEEK_END : SEEK_CUR);
    ssize_t result = fill(fd, bytes, count, offset);
    if (result > 0) lseek(fd, offset + result, SEEK_SET);
    return result;
}

static int cut(int fd, off_t length) {
    REAL(int, "ftruncate64", int, off_t);
    const char *path = file_of(fd);
    if (!path) return real(fd, length);
    enter();
    enum fate next = fate();
    int result = next == FAIL ? -1 : real(fd, length);
    if (!result) written_down(TRUNCATE, path, fd, length, NULL, 0);
    return done(next, result);
}

int ftruncate(int fd, off_t length) { return cut(fd, length); }
int ftruncate64(int fd, off_t length) { return cut(fd, length); }

static int settle(int fd, int (*real)(int)) {
    const char *path = file_of(fd);
    if (!path) return real(fd);
    enter();
    enum fate next = fate();
    int result = next == FAIL ? -1 : 0;
    if (!result) written_down(SYNC, path, fd, 0, NULL, 0);
    return done(next, result);
}

int fsync(int fd) {
    REAL(int, "fsync", int);
    return settle(fd, real);
}

int fdatasync(int fd) {
    REAL(int, "fdatasync", int);
    return settle(fd, real);
}

static int opened(const char *path, int flags, mode_t mode) {
    REAL(int, "open64", const char *, int, ...);
    const char *name = below(path);
    if (!name) {
        int fd = real(path, flags, mode);
        remember(fd, NULL);
        return fd;
    }
    enter();
    struct stat file;
    int is_there = !stat(path, &file);
    int makes = !is_there && flags & O_CREAT;
    int empties = is_there && flags & O_TRUNC && flags & (O_WRONLY | O_RDWR) && file.st_size > 0;
    enum fate next = makes || empties ? fate() : DO;
    int fd = next == FAIL ? -1 : real(path, flags, mode);
    remember(fd, name);
    if (fd >= 0 && makes) written_down(CREATE, name, fd, 0, NULL, 0);
    if (fd >= 0 && empties) written_down(TRUNCATE, name, fd, 0, NULL, 0);
    return done(next, fd);
}

#define OPEN(name) \
    int name(const char *path, int flags, ...) { \
        va_list more; \
        va_start(more, flags); \
        mode_t mode = flags & O_CREAT ? va_arg(more, mode_t) : 0; \
        va_end(more); \
        return opened(path, flags, mode); \
    }
OPEN(open)
OPEN(open64)

int close(int fd) {
    REAL(int, "close", int);
    remember(fd, NULL);
    return real(fd);
}

int mkdir(const char *path, mode_t mode) {
    REAL(int, "mkdir", const char *, mode_t);
    const char *name = below(path);
    if (!name) return real(path, mode);
    if (!access(path, F_OK)) return real(path, mode);
    enter();
    enum fate next = fate();
    int result = next == FAIL ? -1 : real(path, mode);
    if (!result) written_down(FOLDER, name, -1, 0, NULL, 0);
    return done(next, result);
}

int unlink(const char *path) {
    REAL(int, "unlink", const char *);
    const char *name = below(path);
    if (!name) return real(path);
    if (access(path, F_OK)) return real(path);
    enter();
    enum fate next = fate();
    int result = next == FAIL ? -1 : real(path);
    if (!result) written_down(REMOVE, name, -1, 0, NULL, 0);
    return done(next, result);
}

int rename(const char *from, const char *to) {
    REAL(int, "rename", const char *, const char *);
    const char *old = below(from), *new = below(to);
    if (!old || !new) return real(from, to);
    enter();
    enum fate next = fate();
    int result = next == FAIL ? -1 : real(from, to);
    if (!result) written_down(RENAME, old, -1, 0, new, strlen(new));
    return done(next, result);
}
