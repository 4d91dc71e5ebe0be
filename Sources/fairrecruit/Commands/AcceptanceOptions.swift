import ArgumentParser

/// Configuration, waivers, baseline: what a run takes as given.
struct AcceptanceOptions: ParsableArguments {
  /// What becomes of findings whose law is suspended, enjoined or not enforced on the day.
  enum Unenforced: String, ExpressibleByArgument, CaseIterable, Sendable {
    /// They count as all others.
    case report
    /// They are shown and do not fail the run.
    case warn
    /// They are left out.
    case ignore
  }

  @Option(
    help: ArgumentHelp(
      "The configuration; the nearest .fairrecruit.yml from the working directory upward by default.",
      valueName: "file"))
  var config: String?
  @Flag(help: "Reads no configuration.")
  var noConfig = false
  @Option(help: ArgumentHelp("The list of findings that are accepted, by whom and until when.", valueName: "file"))
  var waivers: String?
  @Flag(help: "Lists waived findings also in formats that raise alerts.")
  var showWaived = false
  @Option(
    help: ArgumentHelp("Findings that were there before; they are shown and do not fail the run.", valueName: "file"))
  var baseline: String?
  @Option(help: ArgumentHelp("Writes the findings of this run as a baseline.", valueName: "file"))
  var writeBaseline: String?
  @Option(
    help: ArgumentHelp(
      "What becomes of findings whose law is not enforced: report (the default), warn or ignore.",
      valueName: "report|warn|ignore"))
  var unenforced: Unenforced?
  @Flag(
    help: """
      Says that only a part of the contracts is checked, as before a commit: waivers and known findings of the others \
      are not missed.
      """)
  var partial = false

  func validate() throws {
    if noConfig && config != nil { throw ValidationError("--config and --no-config contradict each other") }
  }
}
