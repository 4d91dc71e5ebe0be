#include "CRE2.h"

#include <re2/filtered_re2.h>
#include <re2/re2.h>

#include <algorithm>
#include <cstdlib>
#include <cstring>
#include <string>
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

namespace {

const size_t least_word = 3;

// The part of a word that stands in a text as it is, once ASCII letters are made small: all of it where it has no other
// letters than those and such of Arabic or Indian scripts, else its longest run of ASCII.
std::string plain_part(const std::string &word) {
  bool plain = true;
  std::string best, run;
  for (size_t index = 0; index < word.size(); ++index) {
    const unsigned char byte = static_cast<unsigned char>(word[index]);
    if (byte < 0x80) {
      run += word[index];
      if (run.size() > best.size()) best = run;
      continue;
    }
    run.clear();
    const bool is_arabic = byte >= 0xD8 && byte <= 0xDB && index + 1 < word.size();
    const bool is_indian = byte == 0xE0 && index + 2 < word.size() &&
                           (static_cast<unsigned char>(word[index + 1]) & 0xFE) == 0xA4;
    if (!is_arabic && !is_indian) plain = false;
    index += is_arabic ? 1 : is_indian ? 2 : 0;
  }
  if (plain) return word;
  return best.size() >= least_word ? best : std::string();
}

// Whether a pattern may match a text that has these of its words only.
bool may_match(const re2::FilteredRE2 &filter, const std::vector<int> &words) {
  std::vector<int> found;
  filter.AllPotentials(words, &found);
  return !found.empty();
}

// A text with its letters of ASCII and Latin-1 made small; valid until the next call on the same thread.
const std::string &in_lower_case(const char *text, size_t length) {
  thread_local std::string small;
  small.assign(text, length);
  unsigned char others = 0;
  for (char &letter : small) {
    const unsigned char byte = static_cast<unsigned char>(letter);
    letter = static_cast<char>(byte + (static_cast<unsigned char>(byte - 'A') < 26 ? 32 : 0));
    others |= byte;
  }
  if (others < 0x80) return small;
  for (size_t index = 1; index < small.size(); ++index) {
    const unsigned char byte = static_cast<unsigned char>(small[index]);
    const bool is_latin = static_cast<unsigned char>(small[index - 1]) == 0xC3;
    if (is_latin && byte >= 0x80 && byte <= 0x9E && byte != 0x97) small[index] = static_cast<char>(byte + 32);
  }
  return small;
}

// Whether a text has a letter that a pattern without case takes for one of ASCII or Latin-1: long s, dotted capital I,
// capital sharp s, the signs of kelvin and angstrom.
bool has_other_forms(const std::string &text) {
  for (const char *form : {"\xC5\xBF", "\xC4\xB0", "\xE1\xBA\x9E", "\xE2\x84\xAA", "\xE2\x84\xAB"}) {
    if (text.find(form) != std::string::npos) return true;
  }
  return false;
}

}  // namespace

char *CRE2NeededWords(const char *pattern, size_t length) {
  RE2::Options options;
  options.set_log_errors(false);
  re2::FilteredRE2 filter(static_cast<int>(least_word));
  int number = 0;
  if (filter.Add(re2::StringPiece(pattern == nullptr ? "" : pattern, length), options, &number) != RE2::NoError) {
    return nullptr;
  }
  std::vector<std::string> words;
  filter.Compile(&words);
  std::vector<std::string> parts;
  std::vector<int> left_out;
  std::vector<int> order;
  for (size_t index = 0; index < words.size(); ++index) {
    parts.push_back(plain_part(words[index]));
    if (parts[index].empty()) left_out.push_back(static_cast<int>(index));
    else order.push_back(static_cast<int>(index));
  }
  if (may_match(filter, left_out)) return nullptr;
  // Short words are left out first, as long as the pattern needs one of the others.
  std::sort(order.begin(), order.end(), [&](int left, int right) { return parts[left].size() < parts[right].size(); });
  std::string needed;
  for (const int word : order) {
    left_out.push_back(word);
    if (!may_match(filter, left_out)) continue;
    left_out.pop_back();
    needed += parts[word] + "\n";
  }
  return needed.empty() ? nullptr : strdup(needed.c_str());
}

void CRE2FreeText(char *text) { free(text); }

int CRE2HasWord(const char *text, size_t length, const char *words, size_t words_length) {
  if (text == nullptr || words == nullptr) return 0;
  const std::string &small = in_lower_case(text, length);
  if (has_other_forms(small)) return 1;
  for (size_t start = 1; start < words_length;) {
    const char *word = words + start;
    const size_t size = strnlen(word, words_length - start);
    if (memmem(small.data(), small.size(), word, size) != nullptr) return 1;
    start += size + 1;
  }
  return 0;
}

int CRE2FindInLowerCase(const CRE2Pattern *pattern, const char *text, size_t length) {
  const std::string &small = in_lower_case(text == nullptr ? "" : text, length);
  if (has_other_forms(small)) return -1;
  const re2::StringPiece whole(small);
  return pattern->expression.Match(whole, 0, small.size(), RE2::UNANCHORED, nullptr, 0) ? 1 : 0;
}
