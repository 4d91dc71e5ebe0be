import Findings
import Foundation
import Reporting
import SourceText
import Testing

private let pages: [ReportFormat] = [.html, .notice, .worker]

@Test("a page asks nothing of the network and runs no script but its own", arguments: pages)
func selfContained(format: ReportFormat) throws {
  let page = try written(SampleReport.report, as: format)
  #expect(page.contains("default-src 'none'"))
  for request in ["src=", "<link", "@import", "url(", "<iframe", "<img", "<base", "javascript:"] {
    #expect(!page.contains(request), "\(request)")
  }
  #expect(page.firstMatch(of: #/<[^>]*\son[a-z]+=/#) == nil)
  let scripts = page.components(separatedBy: "<script>").dropFirst().map { $0.components(separatedBy: "</script>")[0] }
  #expect(scripts.count == (format == .html ? 1 : 0))
  for script in scripts { #expect(page.contains("script-src 'sha256-\(sha256(script))'")) }
}

@Test("what a contract says is text on a page, never markup", arguments: pages)
func nothingBreaksOut(format: ReportFormat) throws {
  var options = ReportOptions()
  options.redact = .none
  let page = try written(SampleReport.report, as: format, options: options)
  #expect(!page.contains("<script>alert"))
  #expect(!page.contains("C-2</h2>"))
  #expect(!page.contains("Sunrise <Agency>"))
  #expect(!page.unicodeScalars.contains { (0x202A...0x202E).contains($0.value) || $0.value == 0x1B || $0.value == 0 })
}

@Test("a page says its language and direction", arguments: pages)
func languageOfPages(format: ReportFormat) throws {
  var texts = try texts("es")
  let report = SampleReport.report
  #expect(
    format.text(of: report, ReportSetting(head: report.head, options: ReportOptions(), texts: texts)).contains(
      "<html lang=\"es\" dir=\"ltr\">"))
  (texts.language, texts.direction) = ("ar", .rightToLeft)
  #expect(
    format.text(of: report, ReportSetting(head: report.head, options: ReportOptions(), texts: texts)).contains(
      "<html lang=\"ar\" dir=\"rtl\">"))
}

@Test("of more than 200 contracts each finding still stands on the page, and the index leads to each contract")
func largeReport() throws {
  let contracts = (0..<450).map { index in
    var contract = index % 3 == 0 ? SampleReport.cleanContract : SampleReport.feeContract
    contract.id = "C-\(index)"
    contract.employer = "Employer \(index % 7)"
    if index % 3 > 0 {
      contract.findings = [SampleReport.finding("0000" + String(format: "%012d", index), [0], "m", [])]
    }
    return contract
  }
  let page = try written(Report(head: SampleReport.head, contracts: contracts), as: .html)
  for (index, contract) in contracts.enumerated() {
    for finding in contract.findings { #expect(page.contains(finding.fingerprint)) }
    if !contract.findings.isEmpty {
      #expect(page.contains("href=\"#c\(index + 1)\"") && page.contains("id=\"c\(index + 1)\""))
    }
  }
  let ids = page.matches(of: #/ id="([^"]+)"/#).map { String($0.1) }
  #expect(Set(ids).count == ids.count)
  for target in Set(page.matches(of: #/href="#([^"]+)"/#).map { String($0.1) }) {
    #expect(ids.contains(target), "\(target)")
  }
}

@Test("a notice goes to the addressee that was asked for and shows no waived finding")
func addressee() throws {
  var options = ReportOptions()
  options.addressee = .recruiter
  let report = Report(head: SampleReport.head, contracts: [SampleReport.feeContract])
  let page = try written(report, as: .notice, options: options)
  #expect(page.contains("<bdi>Sunrise &lt;Agency&gt;</bdi></strong> (recruiter)"))
  #expect(!page.contains("00000000000000a2"))
}

@Test("help for workers in a place stands before help for all, and only where its packs apply")
func helpByPlace() throws {
  let report = Report(head: SampleReport.head, contracts: [SampleReport.feeContract])
  let page = try written(report, as: .worker)
  let (place, all) = (page.firstRange(of: "1-866-487-9243"), page.firstRange(of: "embassy"))
  #expect(try #require(place).lowerBound < (try #require(all)).lowerBound)
  let elsewhere = try written(Report(head: SampleReport.head, contracts: [SampleReport.prose]), as: .worker)
  #expect(!elsewhere.contains("1-866-487-9243"))
}

/// SHA-256 (FIPS 180-4) of a text, in Base64.
private func sha256(_ text: String) -> String {
  func root(_ prime: Int, _ power: Double) -> UInt32 {
    let value = pow(Double(prime), power)
    return UInt32((value - value.rounded(.down)) * 4_294_967_296)
  }
  let primes = (2...311).filter { number in !(2..<number).contains { number % $0 == 0 } }
  var hash = primes.prefix(8).map { root($0, 1 / 2) }
  let constants = primes.prefix(64).map { root($0, 1 / 3) }
  var bytes = Array(text.utf8) + [0x80]
  while bytes.count % 64 != 56 { bytes.append(0) }
  bytes += (0..<8).reversed().map { UInt8(truncatingIfNeeded: (text.utf8.count * 8) >> ($0 * 8)) }
  func turned(_ word: UInt32, _ by: UInt32) -> UInt32 { word >> by | word << (32 - by) }
  for block in stride(from: 0, to: bytes.count, by: 64) {
    var words = (0..<16).map { index in (0..<4).reduce(UInt32(0)) { $0 << 8 | UInt32(bytes[block + index * 4 + $1]) } }
    for index in 16..<64 {
      let (a, b) = (words[index - 15], words[index - 2])
      let (s0, s1) = (turned(a, 7) ^ turned(a, 18) ^ a >> 3, turned(b, 17) ^ turned(b, 19) ^ b >> 10)
      words.append(words[index - 16] &+ s0 &+ words[index - 7] &+ s1)
    }
    var w = hash
    for index in 0..<64 {
      let choice = (w[4] & w[5]) ^ (~w[4] & w[6])
      let sum1 = turned(w[4], 6) ^ turned(w[4], 11) ^ turned(w[4], 25)
      let first = w[7] &+ sum1 &+ choice &+ constants[index] &+ words[index]
      let majority = (w[0] & w[1]) ^ (w[0] & w[2]) ^ (w[1] & w[2])
      let sum0 = turned(w[0], 2) ^ turned(w[0], 13) ^ turned(w[0], 22)
      w = [first &+ sum0 &+ majority] + w[0..<3] + [w[3] &+ first] + w[4..<7]
    }
    hash = zip(hash, w).map { $0 &+ $1 }
  }
  let digest = hash.flatMap { word in [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: word >> UInt32($0)) } }
  return Data(digest).base64EncodedString()
}
