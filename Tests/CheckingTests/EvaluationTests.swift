import Checking
import Findings
import RuleLibrary
import SourceText
import Testing

private func verdict(_ codes: Set<String>, also: Set<String> = [], found: [String]) -> ClauseVerdict {
  ClauseVerdict(
    clause: LabelledClause(id: "c", language: "en", text: "", codes: codes, also: also),
    found: Dictionary(found.map { ($0, ["pack/rule"]) }, uniquingKeysWith: { first, _ in first }))
}

@Suite("scoring labelled clauses")
struct EvaluationTests {
  @Test("hits, misses and false alarms are told apart; what may be found counts as neither")
  func counting() {
    let some = verdict(["DOC-01", "FEE-02"], also: ["FOR-01"], found: ["DOC-01", "FOR-01", "WAG-05"])
    #expect(some.hits == ["DOC-01"])
    #expect(some.misses == ["FEE-02"])
    #expect(some.falseAlarms == ["WAG-05"])
    #expect(!some.isExact)
    #expect(verdict(["DOC-01"], also: ["FOR-01"], found: ["DOC-01", "FOR-01"]).isExact)
  }

  @Test("micro-averages add up over clauses, languages, principles and kinds")
  func averages() throws {
    let verdicts = [
      verdict(["DOC-01"], found: ["DOC-01"]), verdict(["DOC-01", "FEE-02"], found: ["FEE-02", "FEE-03"]),
      verdict([], found: ["FEE-02"]), verdict([], found: []),
    ]
    let evaluation = Evaluation(verdicts, catalogue: sharedLibrary.catalogue)
    #expect(evaluation.all.score == Score(hits: 2, misses: 1, falseAlarms: 2))
    #expect(evaluation.all.score.precision == Share(2, of: 4))
    #expect(evaluation.all.score.recall == Share(2, of: 3))
    #expect(evaluation.all.score.f1 == 4.0 / 7.0)
    #expect(evaluation.all.exact == Share(2, of: 4))
    #expect(evaluation.all.alarms == Share(1, of: 2))
    #expect(evaluation.languages.map(\.name) == ["en"])
    #expect(evaluation.kinds.map(\.name) == ["FEE-02", "FEE-03", "DOC-01"])
    let principles = evaluation.principles.map(\.value)
    #expect(principles == [Score(hits: 1, falseAlarms: 2), Score(hits: 1, misses: 1)])
  }

  @Test(
    "intervals are those of Wilson (published values for 8 of 10, 0 of 10, 50 of 100)",
    arguments: [(8, 10, 0.4902, 0.9433), (0, 10, 0.0, 0.2775), (10, 10, 0.7225, 1.0), (50, 100, 0.4038, 0.5962)])
  func wilson(part: Int, whole: Int, low: Double, high: Double) throws {
    let interval = try #require(Share(part, of: whole).interval)
    #expect(abs(interval.lowerBound - low) < 0.0001)
    #expect(abs(interval.upperBound - high) < 0.0001)
  }

  @Test("nothing to count gives no share, and F1's interval holds F1")
  func edges() throws {
    #expect(Share(0, of: 0).interval == nil)
    #expect(Score().f1 == nil)
    let score = Score(hits: 9, misses: 1, falseAlarms: 2)
    #expect(try #require(score.f1Interval).contains(try #require(score.f1)))
  }

  @Test(
    "a line that cannot be used is told with its place",
    arguments: [
      ("{\"id\":\"a\"}", "labels:1:1: a labelled clause has no `language`"),
      ("\n{\"id\":\"a\",", "labels:2:"),
      (
        "{\"id\":\"a\",\"language\":\"en\",\"text\":\"\",\"codes\":[\"DOC-1\"]}",
        "labels:1:46: unknown violation kind `DOC-1`"
      ),
      (
        "{\"id\":\"a\",\"language\":\"en\",\"text\":\"\",\"codes\":[]}\n"
          + "{\"id\":\"a\",\"language\":\"en\",\"text\":\"\",\"codes\":[]}",
        "labels:2:7: the id `a` stands at labels:1 too"
      ),
    ])
  func refused(lines: String, message: String) throws {
    var reader = CorpusReader(sharedLibrary.catalogue)
    reader.read(Array(lines.utf8), name: "labels")
    #expect(try #require(reader.problems.first).line.hasPrefix(message))
  }

  @Test("a clause is judged by the rules on prose alone, and its statements are shown")
  func judging() {
    let evaluator = ClauseEvaluator(sharedLibrary)
    let held = LabelledClause(
      id: "1", language: "en", text: "The employer shall keep the worker's \"passport\" until the contract ends.")
    #expect(evaluator.judge(held).codes.contains("DOC-01"))
    #expect(evaluator.judge(held).codes.allSatisfy { $0 != "CON-03" })
    #expect(evaluator.statements(of: held).contains { $0.hasPrefix("hold passport employer>") })
    let kept = LabelledClause(id: "2", language: "en", text: "The worker keeps the passport at all times.")
    #expect(evaluator.judge(kept).codes.isEmpty)
    let unread = LabelledClause(id: "3", language: "de", text: "Der Arbeitgeber behält den Pass.")
    #expect(!evaluator.judge(unread).isRead)
    #expect(evaluator.judge(unread).codes.isEmpty)
  }
}
