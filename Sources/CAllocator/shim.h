// Where the C library is GNU's, how its allocator is set; elsewhere nothing.
#include <stdlib.h>
#if defined(__GLIBC__)
#include <malloc.h>
#endif
