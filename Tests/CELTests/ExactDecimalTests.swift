import CEL
import Testing

@Suite("exact decimals")
struct ExactDecimalTests {
  @Test(
    "numbers are read as written and shown without trailing zeros",
    arguments: [
      ("1500.00", "1500"), ("1.5e3", "1500"), ("1.5E-3", "0.0015"), ("-0.50", "-0.5"), ("0.000", "0"), ("-0", "0"),
      (".5", "0.5"), ("5.", "5"), ("+7", "7"), ("1e37", "1" + String(repeating: "0", count: 37)),
      ("0e999999", "0"), ("100000000000000000000000000000000000000000e-10", "10000000000000000000000000000000"),
      ("0.00000000000000000000000000000000000001", "0.00000000000000000000000000000000000001"),
      ("99999999999999999999999999999999999999", "99999999999999999999999999999999999999"),
      ("1.00000000000000000000000000000000000000000000", "1"), ("10e-1", "1"), ("00012", "12"),
    ])
  func reads(text: String, shown: String) {
    #expect(ExactDecimal(text)?.text == shown)
  }

  @Test(
    "what is no number, or needs more than 38 digits, is not read",
    arguments: [
      "", ".", "-", "1e", "1e+", "e5", "1,5", " 1", "1 ", "0x10", "1.2.3", "--1", "NaN", "Infinity", "1e38x", "١",
      "999999999999999999999999999999999999999", "1e38", "1e-39", "0.000000000000000000000000000000000000001",
      "1.00000000000000000000000000000000000001e1000000000000000000000",
    ])
  func refuses(text: String) {
    #expect(ExactDecimal(text) == nil)
  }

  @Test(
    "sums, differences and products are exact",
    arguments: [
      ("_+_", "0.1", "0.2", "0.3"), ("_-_", "0.3", "0.1", "0.2"), ("_*_", "0.1", "0.1", "0.01"),
      ("_*_", "19.99", "3", "59.97"), ("_+_", "1e30", "0.0000001", "1000000000000000000000000000000.0000001"),
      ("_-_", "1", "1.000", "0"), ("_+_", "-5", "3", "-2"), ("_+_", "3", "-5.5", "-2.5"), ("_-_", "-1.5", "-2", "0.5"),
      ("_*_", "12345678901234567890", "98765432109876543", "1219326311370217949644871231852004270"),
      ("_*_", "0.12345678901234567891", "0.12345678901234567891", "0.01524157875323883675265965576774881879"),
      ("_%_", "7.5", "2", "1.5"), ("_%_", "-7.5", "2", "-1.5"), ("_%_", "7.5", "-2", "1.5"),
      ("_%_", "1e30", "0.7", "0.3"),
      ("_%_", "0.00001", "1e37", "0.00001"),
    ])
  func arithmetic(operation: String, left: String, right: String, result: String) {
    #expect(call(operation, decimal(left), decimal(right)).text == result)
  }

  @Test(
    "a quotient is exact, or rounded half to even at 28 digits or more",
    arguments: [
      ("1", "8", "0.125"), ("1", "3", "0.3333333333333333333333333333"), ("2", "3", "0.6666666666666666666666666667"),
      ("-2", "3", "-0.6666666666666666666666666667"), ("1500", "12", "125"), ("1", "1000000000", "0.000000001"),
      ("0", "7", "0"), ("10", "0.3", "33.33333333333333333333333333"),
      ("1e-38", "2", "0"), ("3e-38", "2", "0.00000000000000000000000000000000000002"),
      ("99999999999999999999999999999999999999", "7", "14285714285714285714285714285714285714"),
    ])
  func division(left: String, right: String, result: String) {
    #expect(call("_/_", decimal(left), decimal(right)).text == result)
  }

  @Test("decimals meet integers and doubles exactly")
  func mixing() {
    #expect(call("_+_", decimal("0.1"), .double(0.2)).text == "0.3")
    #expect(call("_*_", .int(3), decimal("0.1")).text == "0.3")
    #expect(call("_-_", .uint(1), decimal("0.9")).text == "0.1")
    #expect(call("_/_", decimal("1"), .int(4)).text == "0.25")
    #expect(call("_==_", decimal("0.3"), .double(0.3)).text == "true")
    #expect(call("_==_", decimal("2.0"), .int(2)).text == "true")
    #expect(call("_!=_", decimal("0.1"), .double(0.1000000000000001)).text == "true")
    #expect(call("_<_", decimal("0.1"), .double(0.1000000000000001)).text == "true")
    #expect(call("_>=_", .int(2), decimal("2")).text == "true")
    #expect(call("_<_", decimal("1"), .double(.infinity)).text == "true")
    #expect(call("_<_", decimal("1"), .double(.nan)).text == "false")
    #expect(call("@in", decimal("10"), .list([.int(5), .int(10)])).text == "true")
  }

  @Test(
    "what has no result is an error",
    arguments: [
      ("_/_", "1", "0", "division by zero"), ("_%_", "1", "0", "division by zero"),
      ("_*_", "99999999999999999999999999999999999999", "10", "38 digits"),
      ("_+_", "99999999999999999999999999999999999999", "1", "38 digits"), ("_/_", "1", "1e-38", "38 digits"),
    ])
  func failures(operation: String, left: String, right: String, message: String) {
    let result = call(operation, decimal(left), decimal(right)).text
    #expect(result.hasPrefix("error") && result.contains(message))
  }

  @Test("a double that is no decimal does not mix")
  func infinities() {
    #expect(call("_+_", decimal("1"), .double(.infinity)).text.contains("outside the range of decimal"))
    #expect(call("decimal", .double(.nan)).text.contains("outside the range of decimal"))
  }

  @Test(
    "rounding, ties away from zero",
    arguments: [
      ("2.345", 2, "2.35"), ("-2.345", 2, "-2.35"), ("2.344", 2, "2.34"), ("2.5", 0, "3"), ("-2.5", 0, "-3"),
      ("2", 5, "2"), ("0.05", 1, "0.1"), ("0.049", 1, "0"), ("-0.04", 1, "0"), ("1999.995", 2, "2000"),
    ])
  func rounding(number: String, digits: Int64, result: String) {
    #expect(call("round", decimal(number), .int(digits)).text == result)
  }

  @Test("floor, ceil, abs")
  func wholeNumbers() {
    #expect(call("floor", decimal("-1.2")).text == "-2")
    #expect(call("floor", decimal("1.9")).text == "1")
    #expect(call("ceil", decimal("-1.9")).text == "-1")
    #expect(call("ceil", decimal("1.1")).text == "2")
    #expect(call("ceil", decimal("3")).text == "3")
    #expect(call("abs", decimal("-3.5")).text == "3.5")
    #expect(call("-_", decimal("3.5")).text == "-3.5")
  }

  @Test("conversions are exact or fail")
  func conversions() {
    #expect(call("int", decimal("12.00")).text == "12")
    #expect(call("int", decimal("12.5")).text.contains("no whole number"))
    #expect(call("int", decimal("1e20")).text.contains("outside the range of int"))
    #expect(call("uint", decimal("12")).text == "12u")
    #expect(call("uint", decimal("-1")).text.contains("outside the range of uint"))
    #expect(call("double", decimal("0.1")).text == "0.1")
    #expect(call("string", decimal("1500.10")).text == "'1500.1'")
    #expect(call("decimal", .string("1.5e3")).text == "1500")
    #expect(call("decimal", .string("1,5")).text.contains("cannot be read as decimal"))
    #expect(call("decimal", .double(1234.5)).text == "1234.5")
    #expect(call("decimal", .uint(.max)).text == "18446744073709551615")
  }

  @Test("products that pass 38 digits keep 38 of them")
  func longProducts() {
    let third = call("_/_", decimal("1"), decimal("3"))
    #expect(call("_*_", third, third).text == "0.11111111111111111111111111108888888889")
  }

  @Test("sum, min and max of lists")
  func summaries() {
    #expect(call("sum", .list([decimal("0.1"), decimal("0.2")])).text == "0.3")
    #expect(call("sum", .list([.int(1), .int(2)])).text == "3")
    #expect(call("sum", .list([.int(.max), .int(1)])).text.contains("outside the range of int"))
    #expect(call("min", .list([decimal("2"), decimal("1.5")])).text == "1.5")
    #expect(call("max", .list([day("2025-01-31"), day("2025-02-01")])).text == "day('2025-02-01')")
    #expect(call("max", .list([])).text.contains("empty list"))
    #expect(call("max", .list([.int(1), .string("a")])).text.contains("no such overload"))
  }
}
