/// The lists library: `slice`, `flatten`, `sort`, `distinct`, `reverse`, `lists.range`.
enum ListExtension {
  static let all: [FunctionDeclaration] = [
    FunctionDeclaration(
      "slice",
      [
        .of("list_slice", ListOperand.type, isMember: true) { (list: ListOperand, start: Int64, end: Int64) in
          guard start >= 0, start <= end, end <= list.elements.count else {
            return .fail(
              .indexOutOfRange, "slice(\(start), \(end)) is outside a list of \(list.elements.count) elements")
          }
          return .list(Array(list.elements[Int(start)..<Int(end)]))
        }
      ]),
    FunctionDeclaration("flatten", [flattenOnce, flattenTo]),
    FunctionDeclaration("sort", comparable.map { sort("list_\($0.shortName)_sort", .list($0)) }),
    FunctionDeclaration(
      "@sortByAssociatedKeys", comparable.map { sortByKeys("list_\($0.shortName)_sortByAssociatedKeys", .list($0)) }),
    FunctionDeclaration("distinct", [.of("list_distinct", ListOperand.type, isMember: true) { distinct($0) }]),
    FunctionDeclaration(
      "reverse",
      [.of("list_reverse", ListOperand.type, isMember: true) { (list: ListOperand) in .list(list.elements.reversed()) }]
    ),
    FunctionDeclaration(
      "lists.range",
      [
        .of("lists_range", .list(.int)) { (count: Int64) in
          count > SizeLimit.elements ? .error(SizeLimit.list) : .list((0..<max(0, count)).map { .int($0) })
        }
      ]),
  ]

  private static let comparable: [CELType] = [
    .int, .uint, .double, .bool, .duration, .timestamp, .string, .bytes, .decimal, .day,
  ]

  // MARK: Flattening

  private static let flattenOnce = Overload.unary(
    "list_flatten", .list(.list(.parameter("A"))), ListOperand.type, isMember: true
  ) { list in
    guard case .list(let elements) = list else { return .noSuchOverload }
    return flatten(elements, 1)
  }

  private static let flattenTo = Overload.binary(
    "list_flatten_int", .list(.dyn), .int, .list(.dyn), isMember: true
  ) { list, depth in
    guard case .list(let elements) = list, case .int(let depth) = depth else { return .noSuchOverload }
    guard depth >= 0 else { return .fail(.invalidArgument, "a list is flattened by 0 levels or more, not \(depth)") }
    return flatten(elements, depth)
  }

  private static func flatten(_ elements: [Value], _ depth: Int64) -> Value {
    var flat: [Value] = []
    var steps = WorkMeter(SizeLimit.elements * 2)
    flatten(elements, depth, into: &flat, &steps)
    return steps.isExhausted ? .error(SizeLimit.list) : .limited(flat)
  }

  private static func flatten(_ elements: [Value], _ depth: Int64, into flat: inout [Value], _ steps: inout WorkMeter) {
    for element in elements {
      guard steps.spend() else { return }
      if case .list(let inner) = element, depth > 0 {
        flatten(inner, depth - 1, into: &flat, &steps)
      } else {
        flat.append(element)
      }
    }
  }

  // MARK: Order

  private static func sort(_ id: String, _ type: CELType) -> Overload {
    .unary(id, type, type, isMember: true) { list in
      guard case .list(let elements) = list else { return .noSuchOverload }
      return sorted(elements, by: elements)
    }
  }

  /// What the macro `sortBy` calls: the elements in the order of their keys.
  private static func sortByKeys(_ id: String, _ type: CELType) -> Overload {
    .binary(id, ListOperand.type, type, ListOperand.type, isMember: true) { list, keys in
      guard case .list(let elements) = list, case .list(let keys) = keys, elements.count == keys.count else {
        return .noSuchOverload
      }
      return sorted(elements, by: keys)
    }
  }

  /// Elements in the order of keys of one type; those of equal keys keep their order.
  private static func sorted(_ elements: [Value], by keys: [Value]) -> Value {
    guard let first = keys.first else { return .list(elements) }
    guard first.compare(first) != nil, keys.allSatisfy({ $0.type == first.type }) else {
      return .fail(.noSuchOverload, "`sort` takes elements of one type that has an order")
    }
    var meter = WorkMeter(30_000_000)
    let order = keys.indices.sorted { left, right in
      guard meter.spend(1 + min(keys[left].byteCount, keys[right].byteCount) / 16) else { return left < right }
      let comparison = keys[left].compare(keys[right])
      return comparison == .less || comparison != .greater && left < right
    }
    return meter.isExhausted ? .error(SizeLimit.work) : .list(order.map { elements[$0] })
  }

  private static func distinct(_ list: ListOperand) -> Value {
    var meter = WorkMeter()
    var seen = ElementIndex()
    var distinct: [Value] = []
    for element in list.elements where !seen.contains(element, &meter) {
      seen.insert(element)
      distinct.append(element)
    }
    return meter.isExhausted ? .error(SizeLimit.work) : .list(distinct)
  }
}

extension Value {
  /// The bytes that comparing it may look at; 0 for small values.
  fileprivate var byteCount: Int {
    switch self {
    case .string(let text): text.utf8.count
    case .bytes(let bytes): bytes.count
    default: 0
    }
  }
}
