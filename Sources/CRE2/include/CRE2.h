#pragma once

#include <stddef.h>

#ifdef __cplusplus
extern "C" {
#endif

/// A compiled pattern; immutable, may be used from many threads.
typedef struct CRE2Pattern CRE2Pattern;

/// Compiles a pattern in RE2's syntax within `max_memory` bytes. Never null; ask `CRE2Error` whether it is valid.
CRE2Pattern *_Nonnull CRE2Compile(const char *_Nullable pattern, size_t length, long long max_memory);

/// Frees a compiled pattern.
void CRE2Free(CRE2Pattern *_Nonnull pattern);

/// What is wrong with the pattern, as a C string that lives as long as it; null for a valid one.
const char *_Nullable CRE2Error(const CRE2Pattern *_Nonnull pattern);

/// The number of capturing groups.
int CRE2GroupCount(const CRE2Pattern *_Nonnull pattern);

/// Looks for the leftmost match in `text` from byte `start` on and writes the byte ranges of the match and its first
/// groups to `bounds`: start and end in turn, -1 for a group that took no part; `count` is the number of ranges.
/// 1: found, 0: not found.
int CRE2Find(const CRE2Pattern *_Nonnull pattern, const char *_Nullable text, size_t length, size_t start,
             long *_Nullable bounds, int count);

/// Whether the pattern matches anywhere in `text`, its letters of ASCII and Latin-1 made small: 1 or 0; -1 for a text with
/// the long s, the dotted capital I, the capital sharp s, or the signs of kelvin and angstrom.
int CRE2FindInLowerCase(const CRE2Pattern *_Nonnull pattern, const char *_Nullable text, size_t length);

/// Words in lower case, a line each, of which one stands in every text that the pattern matches, wherever its letters are
/// large or small; null where there are no such words. To be freed with `CRE2FreeText`.
char *_Nullable CRE2NeededWords(const char *_Nullable pattern, size_t length);

/// Frees what `CRE2NeededWords` gave.
void CRE2FreeText(char *_Nullable text);

/// Whether one of some words in lower case may stand in a text: 1, or 0 where none does. Each word has a zero before it, the
/// last one behind it.
int CRE2HasWord(const char *_Nullable text, size_t length, const char *_Nullable words, size_t words_length);

#ifdef __cplusplus
}
#endif
