/// A value of the expression language. Errors and unknowns are values: nothing throws while an expression runs.
public enum Value: Sendable {
  case null
  case bool(Bool)
  case int(Int64)
  case uint(UInt64)
  case double(Double)
  /// Text; compared and ordered by code points, never by canonical equivalence.
  case string(String)
  case bytes([UInt8])
  case list([Value])
  case map(MapValue)
  case type(CELType)
  case timestamp(Timestamp)
  case duration(DurationValue)
  case decimal(ExactDecimal)
  case day(CalendarDay)
  /// A record of the store that is being read.
  case record(RecordReference)
  /// A list of the store that is being read.
  case recordList(RecordListReference)
  case optional(OptionalValue)
  /// A value of a library's own type, such as an IP address.
  case opaque(any OpaqueValue)
  case error(EvaluationError)
  case unknown(UnknownSet)
}
