import SourceText
import Synchronization

/// An expression that has been read, checked and planned: immutable, evaluated as often as wanted, from any thread.
public final class Program: Sendable {
  /// The expression as it was given.
  public let text: String
  /// The type of its values.
  public let type: CELType
  let root: Node
  let checked: CheckedExpression
  let environment: Environment
  let frameSize: Int
  private let compiled: Deferred<Instructions>
  /// How often it was asked for its truth before it was compiled into instructions.
  private let questions = Atomic(0)

  /// What it is as instructions, and how many variables a frame needs for them.
  typealias Instructions = (code: TruthCode, frameSize: Int)

  init(text: String, _ checked: CheckedExpression, _ environment: Environment, _ planner: Planner, _ root: Node) {
    self.text = text
    self.checked = checked
    self.environment = environment
    self.root = root
    frameSize = planner.frameSize
    compiled = Deferred { TruthCompiler.compile(checked, planner, root: root) }
    type = checked.type
  }

  /// It as instructions.
  var instructions: Instructions { compiled.value }

  /// It as instructions, unless it was asked too seldom for compiling it to be worth the while: nodes tell the same.
  var instructionsIfWorthwhile: Instructions? {
    if compiled.isMade { return compiled.value }
    return questions.wrappingAdd(1, ordering: .relaxed).newValue > 4 ? compiled.value : nil
  }

  /// The value where it is the same in every evaluation.
  public var constant: Value? { root.constant }

  /// Evaluates with plain values for the variables, by name, and without records; for tests and small uses.
  ///
  /// `unknown` names what is not known: a variable, or an entry of a map that a variable holds (`request.time`).
  public func evaluate(_ values: [String: Value] = [:], unknown: [String] = []) -> Value {
    var bindings = values
    for path in unknown {
      let parts = path.split(separator: ".").map(String.init)
      guard let name = parts.first else { continue }
      bindings[name] = (bindings[name] ?? .map(MapValue())).withUnknown(parts.dropFirst(), path)
    }
    return Frame.empty { frame in
      for (name, value) in bindings {
        guard let number = environment.variableIndex(name) else { continue }
        frame.begin(size: number + 1, limits: environment.limits, collects: true)
        frame.set(number, value)
      }
      frame.begin(size: frameSize, limits: environment.limits, collects: true)
      return frame.plain(root.evaluate(frame))
    }
  }
}

extension Value {
  /// The same map with an entry that is not known.
  fileprivate func withUnknown(_ path: ArraySlice<String>, _ name: String) -> Value {
    guard let first = path.first else { return .unknown(UnknownSet(name)) }
    guard case .map(let map) = self else { return self }
    var pairs = map.entries.map { ($0.key, $0.value) }
    let place = pairs.firstIndex { if case .string(first) = $0.0 { true } else { false } }
    let inner = (place.map { pairs[$0].1 } ?? .map(MapValue())).withUnknown(path.dropFirst(), name)
    if let place { pairs[place].1 = inner } else { pairs.append((.string(first), inner)) }
    return MapValue.make(pairs)
  }
}

extension Frame {
  /// A frame over an empty store, for as long as the body runs.
  static func empty<Result>(_ body: (Frame) -> Result) -> Result {
    let frame = Frame(
      cells: UnsafeBufferPointer(start: nil, count: 0), text: UnsafeBufferPointer(start: nil, count: 0),
      store: RecordStore(), schema: RecordSchema(records: [], enumerations: []), size: 16)
    defer { frame.release() }
    return body(frame)
  }
}

extension Environment {
  /// Reads, checks and plans an expression; all problems at once where there are any.
  ///
  /// With `expecting`, its values must be of that type. Unless `checksTypes`, wrong types are errors of the evaluation.
  public func compile(
    _ expression: String, expecting: CELType? = nil, checksTypes: Bool = true, expandsMacros: Bool = true
  ) -> Result<Program, Problems> {
    let tree: SyntaxTree
    do {
      tree = try Parser.parse(Array(expression.utf8), limits: limits, expandsMacros: expandsMacros)
    } catch {
      return .failure(Problems([error.problem]))
    }
    return Checker.check(tree, in: self, expecting: expecting, isLenient: !checksTypes).flatMap { checked in
      var planner = Planner(checked, self)
      let root = planner.plan(checked.tree.root)
      guard planner.problems.isEmpty else { return .failure(Problems(planner.problems)) }
      return .success(Program(text: expression, checked, self, planner, root))
    }
  }

  /// Only reads an expression; what is wrong with its syntax, or nothing.
  public func parse(_ expression: String) -> Problems? {
    do {
      _ = try Parser.parse(Array(expression.utf8), limits: limits)
      return nil
    } catch {
      return Problems([error.problem])
    }
  }

  /// Reads and checks an expression without planning it, and gives its type.
  public func check(_ expression: String) -> Result<CELType, Problems> {
    do {
      let tree = try Parser.parse(Array(expression.utf8), limits: limits)
      return Checker.check(tree, in: self).map(\.type)
    } catch {
      return .failure(Problems([error.problem]))
    }
  }
}
