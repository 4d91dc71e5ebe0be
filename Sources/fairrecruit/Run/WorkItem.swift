import Checking
import Documents
import Findings
import Reporting
import SourceText

/// A piece of work for one task: some small files, or some records of a stream.
enum WorkItem: Sendable {
  /// Small files, read by the task.
  case files([String])
  /// Records of a stream of a name.
  case records([Record], name: String, isXML: Bool)
  /// Problems of an input that gave no contract.
  case problems([Diagnostic])
}

/// What a task gives: the reports of its contracts in order, and problems of inputs that held none.
struct WorkResult: Sendable {
  var contracts: [ContractReport] = []
  var problems: [Diagnostic] = []
  /// What each report says of each contract.
  var pieces: [[ReportPiece]] = []
  /// Waivers that met findings of its contracts.
  var waiverUse = WaiverUse()
}
