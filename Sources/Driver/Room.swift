// The room Driver; its first file replaces this one.
