/// Indexing and `size`.
enum CollectionFunctions {
  static let all = [
    FunctionDeclaration("_[_]", [indexList, indexMap]),
    FunctionDeclaration("size", sizes + sizes.map { $0.asMember.named("\($0.shortOwner)_size") }),
  ]

  /// The element at an index; a uint or a double without fraction is an index too, where the types are not checked.
  static func element(_ list: [Value], _ index: Value) -> Value {
    let place: Int64?
    switch index {
    case .int(let index): place = index
    case .uint(let index): place = Int64(exactly: index)
    case .double(let index): place = Int64(exactly: index)
    case .decimal(let index): place = index.scale == 0 ? index.int : nil
    default: return .noSuchOverload
    }
    guard let place, place >= 0, place < list.count else {
      return .fail(.indexOutOfRange, "the index \(index.text) is outside a list of \(list.count) elements")
    }
    return list[Int(place)]
  }

  private static let indexList = Overload.binary("index_list", ListOperand.type, .int, .parameter("A")) { list, index in
    guard case .list(let elements) = list else { return .noSuchOverload }
    return element(elements, index)
  }

  private static let indexMap = Overload.of("index_map", .parameter("B")) { (map: MapValue, key: AnyOperand) in
    map[key.value] ?? .fail(.noSuchKey, "no such key: \(key.value.text(limit: 80))")
  }

  private static let sizes: [Overload] = [
    .of("size_string", .int) { (text: String) in .int(Int64(text.unicodeScalars.count)) },
    .of("size_bytes", .int) { (bytes: [UInt8]) in .int(Int64(bytes.count)) },
    .of("size_list", .int) { (list: ListOperand) in .int(Int64(list.elements.count)) },
    .of("size_map", .int) { (map: MapValue) in .int(Int64(map.count)) },
  ]
}

extension Overload {
  /// The type of the receiver in ids of members: `string` in `string_size`.
  fileprivate var shortOwner: String { parameters.first?.shortName ?? "" }
}
