import Dispatch
import Findings
import Synchronization

/// Judges work items on several cores and hands the results on in the order of the items.
///
/// The only place that starts tasks. At most twice as many items as cores are in memory at a time, so memory does not
/// grow with the number of contracts; output is the same for any number of cores.
struct Pipeline<Item: Sendable, Result: Sendable> {
  let jobs: Int
  /// Does one item; runs on any thread.
  let work: @Sendable (Item) -> Result

  /// Draws items until there are none and gives each result to `emit`, in order.
  func run(next: () throws -> Item?, emit: (Result) throws -> Void) async throws {
    if jobs == 1 {
      while let item = try next() { try emit(work(item)) }
      return
    }
    try await withThrowingTaskGroup(of: (Int, Result).self) { group in
      var waiting: [Int: Result] = [:]
      var drawn = 0
      var emitted = 0
      var isEnd = false
      while true {
        while !isEnd, drawn - emitted < jobs * 4 {
          guard let item = try next() else {
            isEnd = true
            break
          }
          let number = drawn
          drawn += 1
          group.addTask { (number, work(item)) }
        }
        guard let (number, result) = try await group.next() else { break }
        waiting[number] = result
        while let result = waiting.removeValue(forKey: emitted) {
          try emit(result)
          emitted += 1
        }
      }
    }
  }
}

/// Work on all cores at once.
enum Cores {
  /// The results of a step for each input, in their order, worked out on all cores.
  static func map<Input: Sendable, Result: Sendable>(
    _ inputs: [Input], _ step: @Sendable (Input) -> Result
  ) -> [Result] {
    let results = Mutex([Result?](repeating: nil, count: inputs.count))
    DispatchQueue.concurrentPerform(iterations: inputs.count) { index in
      let result = step(inputs[index])
      results.withLock { $0[index] = result }
    }
    return results.withLock { $0.compactMap { $0 } }
  }
}
