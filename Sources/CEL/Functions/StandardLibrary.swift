/// The functions and operators that the language definition gives every expression, with those of decimals and days.
public enum StandardLibrary {
  /// All operators and functions of the standard; `&&`, `||`, `?:` and macros belong to the language itself.
  public static let functions: [FunctionDeclaration] =
    ArithmeticFunctions.all + ComparisonFunctions.all + ConversionFunctions.all + CollectionFunctions.all
    + TextFunctions.all + TimeFunctions.all

  /// Exact decimals, calendar days, and sums over lists; overloads of standard names are to be merged with those.
  public static let decimalsAndDays: [FunctionDeclaration] =
    DecimalFunctions.all + DayFunctions.all + SummaryFunctions.all

  /// The extension libraries: strings, math, lists, sets, encoders, network, optionals, regex.
  public static let extensions: [FunctionDeclaration] =
    StringExtension.all + MathExtension.all + ListExtension.all + SetExtension.all + EncoderExtension.all
    + NetworkExtension.all + OptionalExtension.all + RegexExtension.all

  /// Everything, one declaration a name.
  public static let all: [FunctionDeclaration] = merged(functions + decimalsAndDays + extensions)

  /// Puts the overloads of declarations of one name together, in order.
  public static func merged(_ declarations: [FunctionDeclaration]) -> [FunctionDeclaration] {
    var places: [String: Int] = [:]
    var merged: [FunctionDeclaration] = []
    for declaration in declarations {
      if let place = places[declaration.name] {
        merged[place].overloads += declaration.overloads
      } else {
        places[declaration.name] = merged.count
        merged.append(declaration)
      }
    }
    return merged
  }
}
