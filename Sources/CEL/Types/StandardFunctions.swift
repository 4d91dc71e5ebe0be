extension Environment {
  /// The functions of the language and of all libraries.
  static let standardFunctions: FunctionTable = {
    var table = FunctionTable()
    for function in StandardLibrary.all { table.add(function) }
    return table
  }()
}
