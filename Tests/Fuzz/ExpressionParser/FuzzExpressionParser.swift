import CEL

private let environment = Environment()

/// Reads and checks any bytes as an expression; must neither trap nor hang.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzTestOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = UnsafeBufferPointer(start: start, count: count)
  let text = String(decoding: bytes, as: UTF8.self)
  if environment.parse(text) == nil, case .failure(let problems) = environment.check(text) {
    for problem in problems.problems {
      precondition(problem.range.upperBound <= text.utf8.count, "a problem lies outside")
    }
  }
  return 0
}
