/// What comparing nested values may cost: shared parts count each time they are met.
struct WorkMeter {
  private var remaining: Int

  init(_ steps: Int = 3_000_000) { remaining = steps }

  /// Whether more was asked for than there was.
  var isExhausted: Bool { remaining < 0 }

  /// Takes steps off; false once there are none left.
  mutating func spend(_ steps: Int = 1) -> Bool {
    remaining -= steps
    if remaining < 0 { remaining = -1 }
    return remaining >= 0
  }
}
