#include "CRuleArchive.h"

// Defined by the source that `rulepack` writes when the program is built.
extern const unsigned char rule_archive_start[] __attribute__((visibility("hidden")));
extern const unsigned char rule_archive_end[] __attribute__((visibility("hidden")));

const void *rule_archive(void) { return rule_archive_start; }

size_t rule_archive_size(void) { return (size_t)(rule_archive_end - rule_archive_start); }
