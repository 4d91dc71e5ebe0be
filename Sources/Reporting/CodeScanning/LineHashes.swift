/// The hash of each line of a file by which code scanning knows a place again after lines were inserted above it.
///
/// `hash:n` per line, n counting equal hashes, as the upload action of GitHub code scanning computes it: over 100 UTF-16
/// units from the line's start, spaces and tabs left out, CR and CRLF as LF, the file followed by U+FFFF and zeros; to
/// the base 37, modulo 2^64, hexadecimal. The bytes are those of the file as it lies on disk. O(bytes).
public func lineHashes(_ bytes: [UInt8]) -> [String] {
  let (units, starts) = hashedUnits(of: bytes)
  var leaving: UInt64 = 1
  for _ in 0..<blockSize { leaving = leaving &* base }
  var hash: UInt64 = 0
  var hashes: [String] = []
  var counts: [UInt64: Int] = [:]
  var next = 0
  for index in units.indices {
    let gone = index >= blockSize ? UInt64(units[index - blockSize]) : 0
    hash = hash &* base &+ UInt64(units[index]) &- leaving &* gone
    if next < starts.count, index == starts[next] + blockSize - 1 {
      counts[hash, default: 0] += 1
      hashes.append("\(String(hash, radix: 16)):\(counts[hash, default: 1])")
      next += 1
    }
  }
  return hashes
}

private let blockSize = 100
private let base: UInt64 = 37

/// The units that are hashed, padded, and the index at which each line starts.
private func hashedUnits(of bytes: [UInt8]) -> (units: [UInt16], starts: [Int]) {
  let (space, tab, lineFeed, carriageReturn) = (0x20, 0x09, 0x0A, 0x0D) as (UInt16, UInt16, UInt16, UInt16)
  var units: [UInt16] = []
  units.reserveCapacity(bytes.count + blockSize + 1)
  var starts = [0]
  var previous: UInt16 = 0
  for unit in String(decoding: bytes, as: UTF8.self).utf16 {
    let isSecondHalf = unit == lineFeed && previous == carriageReturn
    previous = unit
    if isSecondHalf || unit == space || unit == tab { continue }
    units.append(unit == carriageReturn ? lineFeed : unit)
    if unit == carriageReturn || unit == lineFeed { starts.append(units.count) }
  }
  units.append(.max)
  units += repeatElement(0, count: blockSize)
  return (units, starts)
}
