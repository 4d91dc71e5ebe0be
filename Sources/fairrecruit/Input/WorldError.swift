/// What is wrong with the world around the program: one sentence, and what the run ends with.
struct WorldError: Error {
  /// Lower case, no final period.
  let message: String

  init(_ message: String) { self.message = message }
}
