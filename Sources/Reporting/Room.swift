// The room Reporting; its first file replaces this one.
