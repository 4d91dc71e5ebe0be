/// What a run ends with; the same for every output format. Precedence: defect, usage, incomplete, findings, clean.
public enum ExitCode: Int32, Sendable {
  /// Everything was read and judged, nothing at or above the threshold.
  case clean = 0
  /// Everything was read and judged, something at or above the threshold.
  case findings = 1
  /// A mistake in the command, the configuration or the rule library.
  case usage = 2
  /// No input, an unreadable or partly read contract, a rule that failed.
  case incomplete = 3
  /// A defect in the program.
  case defect = 4
}
