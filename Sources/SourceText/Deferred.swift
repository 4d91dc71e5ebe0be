public import Synchronization

/// A value that is made when it is first asked for, once, on whichever thread asks first.
///
/// Asking again is inlined where it is done: rules are asked for their conditions with every contract, and a generic call
/// into this room took a tenth of the judging.
public final class Deferred<Value: Sendable>: Sendable {
  @usableFromInline
  final class Box: Sendable {
    @usableFromInline
    let value: Value

    init(_ value: Value) { self.value = value }
  }

  /// The address of what was made, which is given back in `deinit`; 0 before. A number, since a lazy reference of the
  /// standard library looks up its type with every question.
  @usableFromInline
  let made = Atomic<UInt>(0)
  private let make: Mutex<(@Sendable () -> Value)?>

  /// Takes what makes the value; it must not ask for the same value.
  public init(_ make: @escaping @Sendable () -> Value) { self.make = Mutex(make) }

  /// Takes a value that is there.
  public init(of value: Value) {
    make = Mutex(nil)
    keep(Box(value))
  }

  deinit { Deferred.reference(made.load(ordering: .acquiring))?.release() }

  /// Whether it was asked for before.
  @inlinable
  public var isMade: Bool { made.load(ordering: .relaxed) != 0 }

  /// The value.
  @inlinable
  public var value: Value {
    if let box = Deferred.reference(made.load(ordering: .acquiring)) {
      return box._withUnsafeGuaranteedRef { $0.value }
    }
    return makeValue()
  }

  @inlinable
  static func reference(_ address: UInt) -> Unmanaged<Box>? {
    UnsafeRawPointer(bitPattern: address).map { Unmanaged<Box>.fromOpaque($0) }
  }

  @usableFromInline
  func makeValue() -> Value {
    make.withLock { make in
      if let box = Deferred.reference(made.load(ordering: .acquiring)) { return box.takeUnretainedValue().value }
      guard let body = make else { preconditionFailure("a deferred value has nothing that makes it") }
      make = nil
      let box = Box(body())
      keep(box)
      return box.value
    }
  }

  private func keep(_ box: Box) {
    made.store(UInt(bitPattern: Unmanaged.passRetained(box).toOpaque()), ordering: .releasing)
  }
}
