#include <sqlite3.h>

// The mark for "copy the text" is a cast that Swift cannot see.
static inline int rung_bind_text(sqlite3_stmt *statement, int place, const char *text, int count) {
  return sqlite3_bind_text(statement, place, text, count, SQLITE_TRANSIENT);
}
