#pragma once
#include <stdint.h>

/// The library that has the dictionary: `libicuuc.so.72`.
extern const char *const words_library;

/// Where words begin in a text of UTF-16 units, by ICU's rules and dictionary for a language (a BCP 47 tag).
///
/// Returns how many words begin, of which at most `capacity` are written to `starts`, in order; -1 where the library is
/// not installed, -2 where it cannot tell. Can be called from any thread.
int32_t words_starts(
    const char *language, const uint16_t *text, int32_t length, int32_t *starts, int32_t capacity);
