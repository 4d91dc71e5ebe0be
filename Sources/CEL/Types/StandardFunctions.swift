extension Environment {
  /// The functions of the language and of all libraries.
  static let standardFunctions: FunctionTable = {
    var table = FunctionTable()
    let libraries: [[FunctionDeclaration]] = []
    for library in libraries { for function in library { table.add(function) } }
    return table
  }()
}
