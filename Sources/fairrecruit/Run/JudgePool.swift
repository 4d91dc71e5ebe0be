import Synchronization

/// Judges that wait for work, so that their memory is used again; one is made when all are busy.
final class JudgePool: Sendable {
  /// A judge between two loans. Not Sendable by itself since it holds a parser of libxml2; safe because the pool
  /// lends it to one task at a time, under its lock.
  private struct Waiting: @unchecked Sendable {
    var judge: Judge
  }

  private let waiting = Mutex<[Waiting]>([])
  private let make: @Sendable () -> Judge

  init(_ make: @escaping @Sendable () -> Judge) { self.make = make }

  /// Lends a judge to `body`.
  func with<Result>(_ body: (inout Judge) -> Result) -> Result {
    var lent = waiting.withLock { $0.popLast() } ?? Waiting(judge: make())
    let result = body(&lent.judge)
    waiting.withLock { [lent] in $0.append(lent) }
    return result
  }
}
