import Synchronization

/// A value that is made when it is first asked for, once, on whichever thread asks first.
public final class Deferred<Value: Sendable>: Sendable {
  private final class Box: Sendable {
    let value: Value

    init(_ value: Value) { self.value = value }
  }

  private let made = AtomicLazyReference<Box>()
  private let make: Mutex<(@Sendable () -> Value)?>

  /// Takes what makes the value; it must not ask for the same value.
  public init(_ make: @escaping @Sendable () -> Value) { self.make = Mutex(make) }

  /// Takes a value that is there.
  public init(of value: Value) {
    make = Mutex(nil)
    _ = made.storeIfNil(Box(value))
  }

  /// The value.
  public var value: Value {
    if let box = made.load() { return box.value }
    return make.withLock { make in
      if let box = made.load() { return box.value }
      guard let body = make else { preconditionFailure("a deferred value has nothing that makes it") }
      make = nil
      return made.storeIfNil(Box(body())).value
    }
  }
}
