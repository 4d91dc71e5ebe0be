/// A line on standard error that says how far a long run has come; silent unless that is a terminal.
struct Progress {
  private let isShown: Bool
  private let start = ContinuousClock.now
  private var last = ContinuousClock.now
  private var isDrawn = false

  init(isWanted: Bool) { isShown = isWanted && Terminal.isTerminal(2) }

  /// Shows the number of contracts judged, at most ten times a second, after the first half second.
  mutating func show(contracts: Int, findings: Int) {
    guard isShown else { return }
    let now = ContinuousClock.now
    guard now - start > .milliseconds(500), now - last > .milliseconds(100) else { return }
    last = now
    isDrawn = true
    let seconds = Double((now - start).components.seconds) + Double((now - start).components.attoseconds) / 1e18
    let rate = Int(Double(contracts) / max(seconds, 0.001))
    Terminal.write(Array("\r\u{1B}[K\(contracts) contracts, \(findings) findings, \(rate)/s".utf8), to: 2)
  }

  /// Clears the line.
  mutating func clear() {
    if isDrawn { Terminal.write(Array("\r\u{1B}[K".utf8), to: 2) }
    isDrawn = false
  }
}
