// Where the C library is GNU's, which processors a thread runs on: its headers show this to GNU sources only. Elsewhere
// nothing.
#include <sched.h>
#include <stdlib.h>
#include <sys/types.h>
#if defined(__GLIBC__)
extern int sched_getcpu(void);
extern int sched_getaffinity(pid_t thread, size_t size, cpu_set_t *processors);
extern int sched_setaffinity(pid_t thread, size_t size, const cpu_set_t *processors);
#endif
