/// Puts quantities of a proposition into the fields of what it says.
enum Measures {
  static func add(_ quantity: Quantity, to statement: inout Wording) {
    let value = quantity.figure.approximate
    switch quantity.unit {
    case .hour: addHours(value, per: quantity.per, to: &statement)
    case .minute: statement.minutes = statement.minutes ?? value
    case .percent: statement.percent = statement.percent ?? quantity.figure
    case .person: statement.persons = max(statement.persons ?? 0, value)
    case .age: statement.age = statement.age ?? value
    case .day where quantity.per == .week: statement.daysPerWeek = value
    case .day, .week, .fortnight, .month, .quarter, .year: addDays(value * (quantity.unit.days ?? 1), to: &statement)
    case .half: statement.percent = statement.percent ?? Figure(coefficient: 50)
    case .third: statement.percent = statement.percent ?? Figure(coefficient: 33)
    case .none: statement.count = statement.count ?? value
    case .am, .pm, .clock, .squareMetre, .daily, .weekly, .monthly, .yearly: break
    }
  }

  private static func addHours(_ value: Double, per: Unit, to statement: inout Wording) {
    switch per {
    case .day: statement.hoursPerDay = max(statement.hoursPerDay ?? 0, value)
    case .week: statement.hoursPerWeek = max(statement.hoursPerWeek ?? 0, value)
    default: statement.hours = statement.hours ?? value
    }
  }

  private static func addDays(_ value: Double, to statement: inout Wording) {
    guard let first = statement.days else {
      statement.days = value
      return
    }
    statement.laterDays = max(first, value, statement.laterDays ?? 0)
  }
}
