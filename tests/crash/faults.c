/* Makes the N-th call that changes files below one folder fail, or kills the process at it.
 *
 * Loaded before the C library (LD_PRELOAD) of any program, of which it needs nothing. What to do
 * comes from faults_arm(), or at the start of the program from the environment: FAULTS_UNDER (the
 * folder, an absolute path without links), FAULTS_AT (the number of the call, from 1) and
 * FAULTS_KIND (a number as below). Counted are calls that make, write, flush, shorten, rename or
 * delete files; everything else goes by untouched.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <signal.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/sendfile.h>
#include <sys/stat.h>
#include <sys/types.h>
#include <sys/uio.h>
#include <unistd.h>

enum kind { COUNT_ONLY, FAIL_EIO, FAIL_ENOSPC, KILL, TEAR_AND_KILL };

static char under[PATH_MAX];
static atomic_long strike_at, counted;
static atomic_int kind;

void faults_arm(const char *folder, long at, int how) {
    snprintf(under, sizeof under, "%s", folder);
    strike_at = at;
    kind = how;
    counted = 0;
}

long faults_counted(void) { return counted; }

__attribute__((constructor)) static void arm_from_environment(void) {
    const char *folder = getenv("FAULTS_UNDER");
    const char *at = getenv("FAULTS_AT"), *how = getenv("FAULTS_KIND");
    if (folder)
        faults_arm(folder, at ? atol(at) : 0, how ? atoi(how) : COUNT_ONLY);
}

/* The function of this name that we stand before. */
#define REAL(name) ((__typeof__(&name))real(#name))

static void *real(const char *name) {
    void *found = dlsym(RTLD_NEXT, name);
    if (!found)
        abort();
    return found;
}

static int lies_under(const char *path) {
    size_t length = strlen(under);
    return length && !strncmp(path, under, length) && (path[length] == '/' || !path[length]);
}

static int is_ours(int fd) {
    char link[64], path[PATH_MAX];
    snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
    ssize_t length = readlink(link, path, sizeof path - 1);
    if (length < 0)
        return 0;
    path[length] = 0;
    return lies_under(path);
}

static int is_our_name(int folder, const char *path) {
    if (path[0] == '/')
        return lies_under(path);
    if (folder != AT_FDCWD)
        return is_ours(folder);
    char here[PATH_MAX];
    return getcwd(here, sizeof here) && lies_under(here);
}

static int strikes(void) { return ++counted == strike_at && kind != COUNT_ONLY; }

/* Does what strikes a call, and returns -1 for it if the process is to go on. */
static int struck(void) {
    if (kind == KILL || kind == TEAR_AND_KILL)
        for (;;)
            kill(getpid(), SIGKILL);
    errno = kind == FAIL_ENOSPC ? ENOSPC : EIO;
    return -1;
}

#define GUARD(ours)            \
    if ((ours) && strikes())   \
    return struck()

ssize_t write(int fd, const void *data, size_t size) {
    if (is_ours(fd) && strikes()) {
        if (kind == TEAR_AND_KILL)
            REAL(write)(fd, data, size / 2);
        return struck();
    }
    return REAL(write)(fd, data, size);
}

ssize_t pwrite(int fd, const void *data, size_t size, off_t at) {
    if (is_ours(fd) && strikes()) {
        if (kind == TEAR_AND_KILL)
            REAL(pwrite)(fd, data, size / 2, at);
        return struck();
    }
    return REAL(pwrite)(fd, data, size, at);
}

ssize_t pwrite64(int fd, const void *data, size_t size, off64_t at) {
    if (is_ours(fd) && strikes()) {
        if (kind == TEAR_AND_KILL)
            REAL(pwrite64)(fd, data, size / 2, at);
        return struck();
    }
    return REAL(pwrite64)(fd, data, size, at);
}

ssize_t writev(int fd, const struct iovec *parts, int count) {
    if (is_ours(fd) && strikes()) {
        if (kind == TEAR_AND_KILL && count > 0)
            REAL(write)(fd, parts[0].iov_base, parts[0].iov_len / 2);
        return struck();
    }
    return REAL(writev)(fd, parts, count);
}

/* Copying within the system (shutil.copyfile): nothing of it is done when it is torn. */
ssize_t sendfile(int out, int in, off_t *at, size_t size) {
    GUARD(is_ours(out));
    return REAL(sendfile)(out, in, at, size);
}

ssize_t sendfile64(int out, int in, off64_t *at, size_t size) {
    GUARD(is_ours(out));
    return REAL(sendfile64)(out, in, at, size);
}

/* Libraries that write through C streams (numpy) reach the C library here, not at write(). */
size_t fwrite(const void *data, size_t size, size_t count, FILE *stream) {
    if (is_ours(fileno(stream)) && strikes()) {
        if (kind == TEAR_AND_KILL) {
            REAL(fwrite)(data, size, count / 2, stream);
            fflush(stream);
        }
        struck();
        return 0;
    }
    return REAL(fwrite)(data, size, count, stream);
}

int fsync(int fd) {
    GUARD(is_ours(fd));
    return REAL(fsync)(fd);
}

int fdatasync(int fd) {
    GUARD(is_ours(fd));
    return REAL(fdatasync)(fd);
}

int ftruncate(int fd, off_t size) {
    GUARD(is_ours(fd));
    return REAL(ftruncate)(fd, size);
}

int ftruncate64(int fd, off64_t size) {
    GUARD(is_ours(fd));
    return REAL(ftruncate64)(fd, size);
}

int rename(const char *from, const char *to) {
    GUARD(is_our_name(AT_FDCWD, to));
    return REAL(rename)(from, to);
}

int renameat(int from_folder, const char *from, int to_folder, const char *to) {
    GUARD(is_our_name(to_folder, to));
    return REAL(renameat)(from_folder, from, to_folder, to);
}

int renameat2(int from_folder, const char *from, int to_folder, const char *to, unsigned flags) {
    GUARD(is_our_name(to_folder, to));
    return REAL(renameat2)(from_folder, from, to_folder, to, flags);
}

int unlink(const char *path) {
    GUARD(is_our_name(AT_FDCWD, path));
    return REAL(unlink)(path);
}

int unlinkat(int folder, const char *path, int flags) {
    GUARD(is_our_name(folder, path));
    return REAL(unlinkat)(folder, path, flags);
}

int rmdir(const char *path) {
    GUARD(is_our_name(AT_FDCWD, path));
    return REAL(rmdir)(path);
}

int mkdir(const char *path, mode_t mode) {
    GUARD(is_our_name(AT_FDCWD, path));
    return REAL(mkdir)(path, mode);
}

/* Opening counts where it makes a file that was not there. */
static int makes(int folder, const char *path, int flags) {
    return (flags & O_CREAT) && is_our_name(folder, path) && faccessat(folder, path, F_OK, 0);
}

#define MODE_OF(flags)               \
    mode_t mode = 0;                 \
    if ((flags) & (O_CREAT | __O_TMPFILE)) { \
        va_list rest;                \
        va_start(rest, flags);       \
        mode = va_arg(rest, mode_t); \
        va_end(rest);                \
    }

int open(const char *path, int flags, ...) {
    MODE_OF(flags);
    GUARD(makes(AT_FDCWD, path, flags));
    return REAL(open)(path, flags, mode);
}

int open64(const char *path, int flags, ...) {
    MODE_OF(flags);
    GUARD(makes(AT_FDCWD, path, flags));
    return REAL(open64)(path, flags, mode);
}

int openat(int folder, const char *path, int flags, ...) {
    MODE_OF(flags);
    GUARD(makes(folder, path, flags));
    return REAL(openat)(folder, path, flags, mode);
}

int openat64(int folder, const char *path, int flags, ...) {
    MODE_OF(flags);
    GUARD(makes(folder, path, flags));
    return REAL(openat64)(folder, path, flags, mode);
}
