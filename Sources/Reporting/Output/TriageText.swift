import Findings

/// `1200 USD (fees 900, deposits 300), 32.1% of the wages of 3740 USD over 10 months. Besides: statutory 120`.
func ledgerSentence(_ line: LedgerLine, _ texts: Texts) -> String {
  var sentence = "\(line.total) \(line.currency)"
  if !line.items.isEmpty { sentence += " (\(sums(line.items, texts)))" }
  if let share = line.shareOfWages, let wages = line.wages {
    sentence += ", " + texts.filled("ledger.share", ["share": share, "wages": "\(wages) \(line.currency)"])
    if let months = line.months { sentence += " " + texts.filled("ledger.months", ["months": months]) }
  }
  if let months = line.debtMonths { sentence += ", " + texts.filled("ledger.debt-months", ["months": months]) }
  return ([sentence] + ledgerRemarks(line, texts)).joined(separator: ". ")
}

/// What is outside the total, and what could not be counted.
func ledgerRemarks(_ line: LedgerLine, _ texts: Texts) -> [String] {
  var remarks: [String] = []
  if !line.apart.isEmpty { remarks.append(texts.filled("ledger.apart", ["sums": sums(line.apart, texts)])) }
  if line.unstated > 0 { remarks.append(texts.filled("ledger.unstated", ["count": String(line.unstated)])) }
  return remarks
}

/// The name of a sum in the reader's language.
func sumTitle(_ name: String, _ texts: Texts) -> String { texts.find("ledger.\(name)") ?? name }

private func sums(_ sums: [(name: String, amount: String)], _ texts: Texts) -> String {
  sums.map { "\(sumTitle($0.name, texts)) \($0.amount)" }.joined(separator: ", ")
}

/// The title of an indicator in the reader's language.
func indicatorTitle(_ indicator: Indicator, _ texts: Texts) -> String {
  texts.find("indicator.\(indicator.id)") ?? indicator.title
}

/// How urgent, what it does not prove, and what to do.
func triageSentence(_ triage: Triage, _ texts: Texts) -> String {
  let title = texts.find("triage.\(triage.level)") ?? triage.title
  let caution = texts.find("triage.caution") ?? triage.caution
  return "\(title). \(caution) \(texts.find("triage.\(triage.level).advice") ?? triage.advice)"
}
