#include "CRE2.h"

#include <re2/re2.h>

#include <vector>

struct CRE2Pattern {
  RE2 expression;
  CRE2Pattern(re2::StringPiece pattern, const RE2::Options &options) : expression(pattern, options) {}
};

CRE2Pattern *CRE2Compile(const char *pattern, size_t length, long long max_memory) {
  RE2::Options options;
  options.set_log_errors(false);
  options.set_max_mem(max_memory);
  return new CRE2Pattern(re2::StringPiece(pattern, length), options);
}

void CRE2Free(CRE2Pattern *pattern) { delete pattern; }

const char *CRE2Error(const CRE2Pattern *pattern) {
  return pattern->expression.ok() ? nullptr : pattern->expression.error().c_str();
}

int CRE2GroupCount(const CRE2Pattern *pattern) { return pattern->expression.NumberOfCapturingGroups(); }

int CRE2Find(const CRE2Pattern *pattern, const char *text, size_t length, size_t start, long *bounds, int count) {
  std::vector<re2::StringPiece> groups(static_cast<size_t>(count > 0 ? count : 0));
  if (text == nullptr) text = "";
  const re2::StringPiece whole(text, length);
  const bool found =
      pattern->expression.Match(whole, start, length, RE2::UNANCHORED, groups.data(), static_cast<int>(groups.size()));
  for (size_t index = 0; found && index < groups.size(); ++index) {
    const re2::StringPiece &group = groups[index];
    bounds[2 * index] = group.data() == nullptr ? -1 : static_cast<long>(group.data() - text);
    bounds[2 * index + 1] = group.data() == nullptr ? -1 : static_cast<long>(group.data() - text + group.size());
  }
  return found ? 1 : 0;
}
