/* Cameras that are not there: preloaded into a program, it sees a folder of ours in place of /dev.
 *
 * FAKE_DEV names the folder. A file videoN in it is a camera that is plugged in; taking the file
 * away pulls the plug, another file of the same name is another camera. nameN is what people call
 * it. While there is a file "stall", no camera sends frames; a file "error" makes the next frame
 * fail, and is used up. A camera's file has lines of "word value":
 *   formats MJPG,YUYV   what it offers; none for a node that is no camera
 *   sizes 640x480,...   in all formats
 *   intervals 1/30,...  seconds a frame
 *   set H264            the format another program has left it in
 *   silent 1            opens like any other, and never sends a frame
 *   frames FOLDER       the bytes of its frames, a file each, in name order, again and again;
 *                       what a longer frame left in a buffer stays behind a shorter one
 */
#define _GNU_SOURCE
#include <dirent.h>
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <linux/videodev2.h>
#include <poll.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>

enum { BUFFERS = 4, BUFFER_SIZE = 4 << 20, MOST = 8, OPEN = 4, PATH = 512 };

struct size { unsigned width, height; };
struct interval { unsigned numerator, denominator; };

struct camera {
    int used, fd, silent, formats, sizes, intervals;
    ino_t inode;
    char path[PATH], frames[PATH];
    unsigned format[MOST], set, queue[BUFFERS], queued, sequence;
    struct size size[MOST], chosen;
    struct interval interval[MOST], rate;
    double next;
};

static struct camera cameras[OPEN];

#define REAL(type, name, ...) \
    static type (*real)(__VA_ARGS__); \
    if (!real) real = (type (*)(__VA_ARGS__))dlsym(RTLD_NEXT, name)

static double now(void) {
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return time.tv_sec + time.tv_nsec / 1e9;
}

static int fail(int error) {
    errno = error;
    return -1;
}

static const char *in_folder(char *path, const char *name) {
    const char *folder = getenv("FAKE_DEV");
    snprintf(path, PATH, "%s/%s", folder ? folder : "/nowhere", name);
    return path;
}

static int exists(const char *name) {
    char path[PATH];
    struct stat found;
    return stat(in_folder(path, name), &found) == 0;
}

static struct camera *camera_of(int fd) {
    for (int i = 0; i < OPEN; i++)
        if (cameras[i].used && cameras[i].fd == fd) return &cameras[i];
    return NULL;
}

static int unplugged(const struct camera *camera) {
    struct stat found;
    return stat(camera->path, &found) != 0 || found.st_ino != camera->inode;
}

/* Reads a camera's file. */
static void read_line(struct camera *c, char *line) {
    char *word = strtok(line, " \n"), *value = strtok(NULL, "\n");
    if (!word || !value) return;
    if (!strcmp(word, "frames")) snprintf(c->frames, PATH, "%s", value);
    if (!strcmp(word, "silent")) c->silent = 1;
    if (!strcmp(word, "set")) memcpy(&c->set, value, 4);
    for (char *part = strtok(value, ","); part; part = strtok(NULL, ",")) {
        if (!strcmp(word, "formats") && c->formats < MOST) memcpy(&c->format[c->formats++], part, 4);
        if (!strcmp(word, "sizes") && c->sizes < MOST) {
            struct size *size = &c->size[c->sizes++];
            sscanf(part, "%ux%u", &size->width, &size->height);
        }
        if (!strcmp(word, "intervals") && c->intervals < MOST) {
            struct interval *interval = &c->interval[c->intervals++];
            sscanf(part, "%u/%u", &interval->numerator, &interval->denominator);
        }
    }
}

static int open_camera(const char *name) {
    struct camera *c = cameras;
    while (c < cameras + OPEN && c->used) c++;
    if (c == cameras + OPEN) return fail(EBUSY);
    memset(c, 0, sizeof *c);
    FILE *file = fopen(in_folder(c->path, name), "r");
    if (!file) return fail(ENOENT);
    struct stat found;
    fstat(fileno(file), &found);
    c->inode = found.st_ino;
    char line[PATH];
    while (fgets(line, sizeof line, file)) read_line(c, line);
    fclose(file);
    if (!c->set) c->set = c->format[0];
    c->chosen = c->size[0];
    c->rate = c->interval[0];
    c->fd = memfd_create("camera", 0);
    if (ftruncate(c->fd, (off_t)BUFFERS * BUFFER_SIZE) != 0) return -1;
    c->used = 1;
    return c->fd;
}

/* Puts the next frame into a buffer; how long it is. */
static unsigned film(struct camera *c, unsigned buffer) {
    struct dirent **names;
    int count = scandir(c->frames, &names, NULL, alphasort), files = count - 2;
    static unsigned char bytes[BUFFER_SIZE];
    size_t length = 0;
    for (int i = 0; i < count; i++) {
        /* The first two are . and .. */
        if (files > 0 && i == 2 + (int)(c->sequence % (unsigned)files)) {
            char path[2 * PATH];
            snprintf(path, sizeof path, "%s/%s", c->frames, names[i]->d_name);
            FILE *file = fopen(path, "rb");
            if (file) {
                length = fread(bytes, 1, sizeof bytes, file);
                fclose(file);
            }
        }
        free(names[i]);
    }
    if (count >= 0) free(names);
    if (pwrite(c->fd, bytes, length, (off_t)buffer * BUFFER_SIZE) < 0) return 0;
    return (unsigned)length;
}

static int offered(const struct camera *c, unsigned format) {
    for (int i = 0; i < c->formats; i++)
        if (c->format[i] == format) return 1;
    return 0;
}

static void fill_format(const struct camera *c, struct v4l2_format *format) {
    memset(&format->fmt, 0, sizeof format->fmt);
    format->fmt.pix.width = c->chosen.width;
    format->fmt.pix.height = c->chosen.height;
    format->fmt.pix.pixelformat = c->set;
    format->fmt.pix.sizeimage = BUFFER_SIZE;
    format->fmt.pix.field = V4L2_FIELD_NONE;
}

static int set_format(struct camera *c, struct v4l2_format *format) {
    const struct v4l2_pix_format *wish = &format->fmt.pix;
    c->set = offered(c, wish->pixelformat) ? wish->pixelformat : c->format[0];
    c->chosen = c->size[0];
    for (int i = 0; i < c->sizes; i++)
        if (c->size[i].width == wish->width && c->size[i].height == wish->height) c->chosen = c->size[i];
    fill_format(c, format);
    return 0;
}

static int rate(struct camera *c, struct v4l2_streamparm *parm, int set) {
    struct v4l2_fract *interval = &parm->parm.capture.timeperframe;
    for (int i = 0; set && i < c->intervals; i++)
        if (c->interval[i].numerator == interval->numerator &&
            c->interval[i].denominator == interval->denominator)
            c->rate = c->interval[i];
    interval->numerator = c->rate.numerator;
    interval->denominator = c->rate.denominator;
    parm->parm.capture.capability = V4L2_CAP_TIMEPERFRAME;
    return 0;
}

static int dequeue(struct camera *c, struct v4l2_buffer *buffer) {
    if (!c->queued || now() < c->next) return fail(EAGAIN);
    char error[PATH];
    if (unlink(in_folder(error, "error")) == 0) return fail(EIO);
    buffer->index = c->queue[0];
    memmove(c->queue, c->queue + 1, --c->queued * sizeof *c->queue);
    buffer->length = BUFFER_SIZE;
    buffer->bytesused = film(c, buffer->index);
    buffer->sequence = c->sequence++;
    c->next = now() + (double)c->rate.numerator / c->rate.denominator;
    return 0;
}

static int control(struct camera *c, unsigned long request, void *with) {
    if (unplugged(c)) return fail(ENODEV);
    switch (request) {
    case VIDIOC_QUERYCAP: {
        struct v4l2_capability *can = with;
        memset(can, 0, sizeof *can);
        strcpy((char *)can->driver, "fake");
        strcpy((char *)can->card, "A card's name nobody sees");
        can->device_caps = c->formats ? V4L2_CAP_VIDEO_CAPTURE | V4L2_CAP_STREAMING : V4L2_CAP_META_CAPTURE;
        can->capabilities = can->device_caps | V4L2_CAP_DEVICE_CAPS;
        return 0;
    }
    case VIDIOC_ENUM_FMT: {
        struct v4l2_fmtdesc *format = with;
        if (format->type != V4L2_BUF_TYPE_VIDEO_CAPTURE || (int)format->index >= c->formats) return fail(EINVAL);
        format->pixelformat = c->format[format->index];
        return 0;
    }
    case VIDIOC_ENUM_FRAMESIZES: {
        struct v4l2_frmsizeenum *size = with;
        if (!offered(c, size->pixel_format) || (int)size->index >= c->sizes) return fail(EINVAL);
        size->type = V4L2_FRMSIZE_TYPE_DISCRETE;
        size->discrete.width = c->size[size->index].width;
        size->discrete.height = c->size[size->index].height;
        return 0;
    }
    case VIDIOC_ENUM_FRAMEINTERVALS: {
        struct v4l2_frmivalenum *interval = with;
        if ((int)interval->index >= c->intervals) return fail(EINVAL);
        interval->type = V4L2_FRMIVAL_TYPE_DISCRETE;
        interval->discrete.numerator = c->interval[interval->index].numerator;
        interval->discrete.denominator = c->interval[interval->index].denominator;
        return 0;
    }
    case VIDIOC_G_FMT:
    case VIDIOC_S_FMT: {
        struct v4l2_format *format = with;
        if (format->type != V4L2_BUF_TYPE_VIDEO_CAPTURE || !c->formats) return fail(EINVAL);
        if (request == VIDIOC_S_FMT) return set_format(c, format);
        fill_format(c, format);
        return 0;
    }
    case VIDIOC_G_PARM:
        return rate(c, with, 0);
    case VIDIOC_S_PARM:
        return rate(c, with, 1);
    case VIDIOC_REQBUFS: {
        struct v4l2_requestbuffers *buffers = with;
        if (buffers->count > BUFFERS) buffers->count = BUFFERS;
        c->queued = 0;
        return 0;
    }
    case VIDIOC_QUERYBUF: {
        struct v4l2_buffer *buffer = with;
        buffer->length = BUFFER_SIZE;
        buffer->m.offset = buffer->index * BUFFER_SIZE;
        return 0;
    }
    case VIDIOC_QBUF:
        if (c->queued < BUFFERS) c->queue[c->queued++] = ((struct v4l2_buffer *)with)->index;
        return 0;
    case VIDIOC_DQBUF:
        return dequeue(c, with);
    case VIDIOC_STREAMON:
        c->next = now();
        return 0;
    case VIDIOC_STREAMOFF:
        c->queued = 0;
        return 0;
    default:
        return fail(ENOTTY);
    }
}

/* What the program calls. */

static int is_camera(const char *path) {
    return getenv("FAKE_DEV") && !strncmp(path, "/dev/video", 10);
}

/* Where the name of a camera is to be found; every other path leads where it leads. */
static const char *elsewhere(const char *path, char *room) {
    static const char names[] = "/sys/class/video4linux/video";
    if (!getenv("FAKE_DEV") || strncmp(path, names, sizeof names - 1)) return path;
    char name[32];
    snprintf(name, sizeof name, "name%d", atoi(path + sizeof names - 1));
    return in_folder(room, name);
}

int open(const char *path, int flags, ...) {
    REAL(int, "open", const char *, int, ...);
    va_list more;
    va_start(more, flags);
    int mode = va_arg(more, int);
    va_end(more);
    char room[PATH];
    return is_camera(path) ? open_camera(path + 5) : real(elsewhere(path, room), flags, mode);
}

int open64(const char *path, int flags, ...) {
    va_list more;
    va_start(more, flags);
    int mode = va_arg(more, int);
    va_end(more);
    return open(path, flags | O_LARGEFILE, mode);
}

DIR *opendir(const char *path) {
    REAL(DIR *, "opendir", const char *);
    const char *folder = getenv("FAKE_DEV");
    return real(folder && !strcmp(path, "/dev") ? folder : path);
}

int close(int fd) {
    REAL(int, "close", int);
    struct camera *camera = camera_of(fd);
    if (camera) camera->used = 0;
    return real(fd);
}

int poll(struct pollfd *polled, nfds_t count, int timeout) {
    REAL(int, "poll", struct pollfd *, nfds_t, int);
    struct camera *camera = count == 1 ? camera_of(polled->fd) : NULL;
    if (!camera) return real(polled, count, timeout);
    double end = timeout < 0 ? 1e18 : now() + timeout / 1e3;
    while (!unplugged(camera)) {
        if (!camera->silent && !exists("stall") && now() >= camera->next) {
            polled->revents = POLLIN;
            return 1;
        }
        if (now() >= end) return polled->revents = 0;
        usleep(2000);
    }
    polled->revents = POLLERR | POLLHUP;
    return 1;
}

int ioctl(int fd, unsigned long request, ...) {
    REAL(int, "ioctl", int, unsigned long, ...);
    va_list more;
    va_start(more, request);
    void *with = va_arg(more, void *);
    va_end(more);
    struct camera *camera = camera_of(fd);
    return camera ? control(camera, request, with) : real(fd, request, with);
}

/* The library under nokhwa calls ioctl this way. */
long syscall(long number, ...) {
    REAL(long, "syscall", long, ...);
    va_list more;
    va_start(more, number);
    long a = va_arg(more, long), b = va_arg(more, long), c = va_arg(more, long);
    long d = va_arg(more, long), e = va_arg(more, long), f = va_arg(more, long);
    va_end(more);
    struct camera *camera = number == SYS_ioctl ? camera_of((int)a) : NULL;
    if (camera) return control(camera, (unsigned long)b, (void *)c);
    return real(number, a, b, c, d, e, f);
}
