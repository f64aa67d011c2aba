/* A disk that is not there: preloaded into a program, it answers statfs for everything below the
 * folder FAKE_DISK with the file system number FAKE_DISK_MAGIC (hexadecimal), however the program
 * asks the kernel. Everything else of the answer is that of the real disk.
 */
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <signal.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <sys/vfs.h>
#include <ucontext.h>
#include <unistd.h>

#if defined(__x86_64__)
#define FIRST(registers) ((registers)->gregs[REG_RDI])
#define SECOND(registers) ((registers)->gregs[REG_RSI])
#define ANSWER(registers) ((registers)->gregs[REG_RAX])
#elif defined(__aarch64__)
#define FIRST(registers) ((registers)->regs[0])
#define SECOND(registers) ((registers)->regs[1])
#define ANSWER(registers) ((registers)->regs[0])
#endif

static const char *folder;
static long magic;

/* In place of the kernel's statfs; its sister fstatfs still goes to the kernel. */
static void answer(int signal, siginfo_t *info, void *context) {
    mcontext_t *registers = &((ucontext_t *)context)->uc_mcontext;
    const char *path = (const char *)FIRST(registers);
    struct statfs *disk = (struct statfs *)SECOND(registers);
    char link[32], place[PATH_MAX] = "";
    int fd = open(path, O_PATH | O_CLOEXEC);
    snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
    if (fd < 0 || fstatfs(fd, disk) < 0 || readlink(link, place, sizeof place - 1) < 0) {
        ANSWER(registers) = -errno;
    } else {
        if (!strncmp(place, folder, strlen(folder))) disk->f_type = magic;
        ANSWER(registers) = 0;
    }
    if (fd >= 0) close(fd);
    (void)signal, (void)info;
}

__attribute__((constructor)) static void plug_in(void) {
    folder = getenv("FAKE_DISK");
    const char *number = getenv("FAKE_DISK_MAGIC");
    if (!folder || !number) return;
    magic = strtol(number, NULL, 16);
    struct sigaction action = {.sa_sigaction = answer, .sa_flags = SA_SIGINFO};
    struct sock_filter steps[] = {
        BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, nr)),
        BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, SYS_statfs, 0, 1),
        BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_TRAP),
        BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW),
    };
    struct sock_fprog program = {sizeof steps / sizeof *steps, steps};
    if (sigaction(SIGSYS, &action, NULL) || prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0)
        || prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program))
        abort();
}
