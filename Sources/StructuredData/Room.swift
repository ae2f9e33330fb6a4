// The room StructuredData; its first file replaces this one.
