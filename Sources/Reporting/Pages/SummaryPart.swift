import Findings

/// The counts of a run: tiles by severity, and a chart by principle.
struct SummaryPart {
  let setting: ReportSetting
  let summary: ReportSummary
  /// The principles that the chart goes by.
  let grouping: Grouping
  /// Findings by principle and severity.
  let counts: GroupCounts

  var html: HTML {
    """
    <section class="part" aria-labelledby="summary">
    <h2 id="summary">\(setting.texts["report.summary"])</h2>
    <ul class="tiles">
    \(tile(setting.texts["label.contracts"], summary.contracts, contractNote, ""))\
    \(each: Severity.allCases, { tile(setting.texts.word(for: $0), summary.findings[$0] ?? 0, nil, "\($0.rawValue)") })\
    </ul>
    \(baseline)\(chart, if: !rows.isEmpty)\
    </section>

    """
  }

  private var contractNote: String? {
    summary.incomplete == 0 ? nil : "\(summary.incomplete) \(setting.texts["status.incomplete"])"
  }

  private func tile(_ label: String, _ count: Int, _ note: String?, _ tone: HTML) -> HTML {
    let more: HTML = note.map { "<span class=\"soft\"> · \($0)</span>" } ?? ""
    return "<li class=\"tile \(tone)\"><b>\(count)</b><span>\(label)</span>\(more)</li>\n"
  }

  private var baseline: HTML {
    let texts = setting.texts
    var notes: [String] = []
    if summary.waived > 0 { notes.append("\(texts["label.waived"]): \(summary.waived)") }
    if summary.undetermined > 0 { notes.append("\(texts["label.undetermined"]): \(summary.undetermined)") }
    if summary.hasBaseline {
      notes.append(
        "\(texts["label.baseline"]): \(summary.new) \(texts["standing.new"]), \(summary.known) "
          + "\(texts["standing.known"]), \(summary.fixed.count) \(texts["standing.fixed"])")
    }
    let fixed: HTML =
      summary.fixed.isEmpty
      ? ""
      : "<details><summary>\(texts["page.fixed"])</summary><p><code>\(summary.fixed.joined(separator: ", "))</code></p></details>\n"
    return notes.isEmpty ? "" : "<p>\(notes.joined(separator: " · "))</p>\n\(fixed)"
  }

  private var rows: [(title: String, counts: [Int])] {
    counts.shown(by: grouping).map { ($0.group?.name ?? setting.texts["group.none"], $0.counts) }
  }

  /// A table whose rows carry a bar each: readable as numbers and as picture.
  private var chart: HTML {
    let texts = setting.texts
    let longest = rows.map { $0.counts.reduce(0, +) }.max() ?? 1
    return """
      <table class="chart">
      <caption class="small soft">\(texts["report.by-principle"])</caption>
      <thead><tr><th scope="col">\(grouping.title)</th><td class="bars"></td>\
      \(each: Severity.allCases, { "<th scope=\"col\" class=\"number small\">\(texts.word(for: $0))</th>" })\
      </tr></thead>
      <tbody>
      \(each: rows, { row($0.title, $0.counts, longest) })\
      </tbody>
      </table>

      """
  }

  private func row(_ title: String, _ counts: [Int], _ longest: Int) -> HTML {
    """
    <tr><th scope="row">\(title)</th><td class="bars">\(bar(counts, longest))</td>\
    \(each: counts, { "<td class=\"number\(" soft", if: $0 == 0)\">\($0)</td>" })</tr>

    """
  }

  private func bar(_ counts: [Int], _ longest: Int) -> HTML {
    var rects = HTML()
    var start = 0
    for (severity, count) in zip(Severity.allCases, counts) where count > 0 {
      let (from, width) = (start * 1000 / longest, max(count * 1000 / longest, 4))
      rects += "<rect class=\"\(severity.rawValue)\" x=\"\(from)\" width=\"\(width)\" height=\"10\"></rect>"
      start += count
    }
    return
      "<svg viewBox=\"0 0 1000 10\" preserveAspectRatio=\"none\" aria-hidden=\"true\" focusable=\"false\">\(rects)</svg>"
  }
}
