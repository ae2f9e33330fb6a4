// Two folders change places in one step. Each system has a call for it, which Swift's own modules do not show.
//
// What is called is declared here rather than included: a header that is read here first would be this module's for Swift.
#pragma once
#if defined(__linux__)
#include <sys/syscall.h>
long syscall(long number, ...);
#else
int renamex_np(const char *, const char *, unsigned int);
#endif

// 0 when they have; -1 with errno when this disk or system cannot.
static inline int exchange_paths(const char *first, const char *second) {
#if defined(__linux__)
  const int workingFolder = -100;       // AT_FDCWD
  const unsigned int exchange = 1u << 1;  // RENAME_EXCHANGE
  return (int)syscall(SYS_renameat2, workingFolder, first, workingFolder, second, exchange);
#else
  const unsigned int swap = 1u << 1;  // RENAME_SWAP
  return renamex_np(first, second, swap);
#endif
}
