/// The cases of the suite that are left out: they need protocol buffer messages, enums or wrappers, which this engine
/// does not have. Nothing else may be left out; the suite fails on a case with another file or reason.
enum ProtocolBufferCases {
  /// Why a case needs protocol buffers, by the reason that the case files give.
  static let reasons: [String: String] = [
    "expr": "the expression makes a message or names a field, enum or extension of one",
    "object": "a binding or the result is a message",
    "message": "a variable is declared as a message",
    "enum": "a binding or the result is an enum value",
    "message_type_name": "the expression names the type of a message",
    "wrapper": "the type of the result is a wrapper message",
  ]

  /// The files that hold such cases, and how many of their cases the shared part of the suite marks.
  static let files: [String: Int] = [
    "block_ext": 12, "comparisons": 72, "dynamic": 226, "enums": 85, "optionals": 11, "parse": 26, "proto2": 118,
    "proto2_ext": 18, "proto3": 85, "string_ext": 3, "type_deduction": 21, "wrappers": 36,
  ]
}
