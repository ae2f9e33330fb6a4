// The room CrossReferencing; its first file replaces this one.
