import CEL
import Foundation
import Testing

@Suite("nesting")
struct NestingTests {
  static let forms: [(String, String, String)] = [
    ("[", "1", "]"), ("{'a': ", "1", "}"), ("!(", "true", ")"), ("-(", "1", ")"), ("size([", "1", "])"),
    ("(true ? ", "1", " : 2)"), ("(1 + ", "1", ")"), ("(false || ", "true", ")"), ("cel.bind(a, 1, ", "a", ")"),
    ("optional.of(", "1", ")"), ("[1][", "0", "]"),
    ("(order.price.amount * 2 > ", "order.price.amount", " ? 1.5 : 2.5)"),
    ("(order.count + ", "order.count", ")"), ("[?optional.of(", "1", ")]"), ("has({'a': ", "1", "}.a) || !has(order.x"),
  ]

  /// Runs a body on a thread with a stack of eight megabytes, as threads have on Linux.
  private func onThread(_ body: @escaping @Sendable () -> Void) {
    let done = DispatchSemaphore(value: 0)
    let thread = Thread {
      body()
      done.signal()
    }
    thread.stackSize = 8 << 20
    thread.start()
    done.wait()
  }

  @Test("up to the limit fits on the stack of a thread", arguments: forms)
  func fits(form: (String, String, String)) {
    onThread {
      for depth in [60, 120, 249] {
        let expression = String(repeating: form.0, count: depth) + form.1 + String(repeating: form.2, count: depth)
        _ = try? OrderFixture.judge(expression)
      }
    }
  }

  @Test("functions that call one another nest up to a limit, which has a message")
  func functions() throws {
    var environment = OrderFixture.environment
    let parameter = Environment.Variable("x", .int)
    for number in 0..<120 {
      let inner = number == 0 ? "x" : "f\(number - 1)(x + 1)"
      let next = environment.defining(
        function: "f\(number)", parameters: [parameter], result: .int, expression: "[\(inner), 1][0] + 1")
      switch next {
      case .success(let more): environment = more
      case .failure(let problems):
        #expect(number > 20)
        #expect(problems.problems.contains { $0.message.contains("limit") })
        return
      }
    }
    Issue.record("there was no limit")
  }
}
