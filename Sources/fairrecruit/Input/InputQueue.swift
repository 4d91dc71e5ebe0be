import Checking
import Documents
import SourceText

/// The inputs of a run as work items, drawn one by one; nothing is opened before its turn.
struct InputQueue {
  /// The largest file that a task reads whole; larger ones, archives and standard input are streamed.
  static let smallFile = 1 << 20
  /// Small files, and records of a stream, that one task judges.
  static let filesInItem = 16
  static let bytesInItem = 256 << 10

  private let limits: ReadingLimits
  private let format: InputFormat?
  private let stdinName: String
  private var files: ArraySlice<String>
  private var problems: [(path: String, message: String)]
  /// Files that were named or found and are not checked.
  let ignored: Int
  private var stream: RecordStream?
  private var archive: (zip: ZipArchive, entries: ArraySlice<ZipArchive.Entry>)?

  init(_ paths: [String], reading: ReadingOptions, ignoring isIgnored: (String) -> Bool, apart own: OwnFiles) {
    let expansion = PathExpansion(paths, apart: own)
    files = expansion.files.filter { !isIgnored($0) }[...]
    ignored = expansion.files.count - files.count
    problems = expansion.problems
    limits = reading.limits
    format = reading.inputFormat
    stdinName = reading.stdinFilename
  }

  /// The inputs that can be read twice: regular files, no standard input, no pipe.
  var regularFiles: InputQueue {
    var queue = self
    queue.files = files.filter { SmallFile.size($0) != nil }[...]
    queue.problems = []
    return queue
  }

  /// The next item; nil when all inputs were drawn.
  mutating func next() throws -> WorkItem? {
    if !problems.isEmpty {
      defer { problems = [] }
      return .problems(problems.map { Diagnostic($0.message, file: $0.path) })
    }
    while true {
      if let item = try nextOfStream() { return item }
      if try openNextEntry() { continue }
      guard let path = files.first else { return nil }
      if isSmall(path) { return smallFiles() }
      files.removeFirst()
      if let problem = open(path) { return problem }
    }
  }

  private func isSmall(_ path: String) -> Bool {
    let name = path.lowercased()
    if path == "-" || [".gz", ".zip", ".ndjson", ".jsonl"].contains(where: { name.hasSuffix($0) }) || format == .ndjson
    {
      return false
    }
    return SmallFile.size(path).map { $0 <= InputQueue.smallFile } ?? false
  }

  private mutating func smallFiles() -> WorkItem {
    var chosen: [String] = []
    while let path = files.first, chosen.count < InputQueue.filesInItem, isSmall(path) {
      chosen.append(path)
      files.removeFirst()
    }
    return .files(chosen)
  }

  /// Opens a file as a stream or an archive; gives the problem where that fails.
  private mutating func open(_ path: String) -> WorkItem? {
    do {
      if path == "-" {
        try openStream(FileSource(standardInput: stdinName), name: stdinName)
      } else if path.lowercased().hasSuffix(".zip") {
        let zip = try ZipArchive(path: path)
        archive = (zip, try zip.entries()[...])
      } else {
        try openStream(FileSource(path: path), name: path)
      }
      return nil
    } catch {
      return .problems([Diagnostic((error as? WorldError)?.message ?? "\(error)", file: path)])
    }
  }

  private mutating func openStream(_ source: any ByteSource, name: String) throws {
    var first = try source.read(1 << 16)
    var source: any ByteSource = PrefixedSource(first, then: source)
    if first.starts(with: [0x1F, 0x8B]) {
      source = try GzipSource(source, name: name)
      first = try source.read(1 << 16)
      source = PrefixedSource(first, then: source)
    }
    let plainName = name.lowercased().hasSuffix(".gz") ? String(name.dropLast(3)) : name
    let isLines = plainName.lowercased().hasSuffix(".ndjson") || plainName.lowercased().hasSuffix(".jsonl")
    let kind = format ?? (isLines ? .ndjson : InputFormat.sniff(first))
    stream = RecordStream(source, name: name, format: kind, limits: limits)
  }

  private mutating func openNextEntry() throws -> Bool {
    guard let (zip, entries) = archive, let entry = entries.first else {
      archive = nil
      return false
    }
    archive = (zip, entries.dropFirst())
    let isContract = PathExpansion.endings.dropLast().contains { entry.name.lowercased().hasSuffix($0) }
    if isContract { try openStream(zip.source(of: entry), name: "\(zip.path)!\(entry.name)") }
    return true
  }

  private mutating func nextOfStream() throws -> WorkItem? {
    guard stream != nil else { return nil }
    do {
      if let item = try stream?.next() { return item }
      stream = nil
      return nil
    } catch let error as WorldError {
      let name = stream?.name ?? stdinName
      stream = nil
      return .problems([Diagnostic(error.message, file: name)])
    }
  }
}
