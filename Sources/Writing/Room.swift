// The room Writing; its first file replaces this one.
