#pragma once
#include <stddef.h>

/// The archive of the rule library that the program carries, aligned to 64 bytes; there as long as the program.
const void *rule_archive(void);

/// The size of the archive in bytes.
size_t rule_archive_size(void);
