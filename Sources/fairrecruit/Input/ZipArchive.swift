import CZip

/// The entries of a zip file, in the order of their names.
final class ZipArchive {
  /// A file in the archive.
  struct Entry {
    let name: String
    fileprivate var place: unz64_file_pos
  }

  let path: String
  private let handle: unzFile

  init(path: String) throws {
    guard let handle = unzOpen64(path) else { throw WorldError("`\(path)` is not a sound zip file") }
    self.handle = handle
    self.path = path
  }

  deinit { unzClose(handle) }

  /// The files of the archive, sorted by name; folders are left out.
  func entries() throws -> [Entry] {
    var found: [Entry] = []
    var status = unzGoToFirstFile(handle)
    while status == UNZ_OK {
      var name = [CChar](repeating: 0, count: 4096)
      var about = unz_file_info64()
      guard unzGetCurrentFileInfo64(handle, &about, &name, UInt(name.count - 1), nil, 0, nil, 0) == UNZ_OK else {
        break
      }
      if about.flag & 1 != 0 { throw WorldError("`\(path)` is encrypted; give the files themselves") }
      var place = unz64_file_pos()
      unzGetFilePos64(handle, &place)
      let text = String(decoding: name.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
      if !text.hasSuffix("/") { found.append(Entry(name: text, place: place)) }
      status = unzGoToNextFile(handle)
    }
    if status != UNZ_END_OF_LIST_OF_FILE && status != UNZ_OK {
      throw WorldError("`\(path)` is not a sound zip file")
    }
    return found.sorted { $0.name < $1.name }
  }

  /// The content of an entry; one entry can be read at a time.
  func source(of entry: Entry) throws -> any ByteSource {
    var place = entry.place
    guard unzGoToFilePos64(handle, &place) == UNZ_OK, unzOpenCurrentFile(handle) == UNZ_OK else {
      throw WorldError("cannot read `\(entry.name)` in `\(path)`")
    }
    return ZipEntrySource(archive: self, handle: handle, name: "\(path)!\(entry.name)")
  }
}

/// The content of one entry of a zip file.
final class ZipEntrySource: ByteSource {
  private let archive: ZipArchive
  private let handle: unzFile
  private let name: String

  fileprivate init(archive: ZipArchive, handle: unzFile, name: String) {
    self.archive = archive
    self.handle = handle
    self.name = name
  }

  func read(_ count: Int) throws -> [UInt8] {
    var status: Int32 = 0
    let block = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      status = unzReadCurrentFile(handle, buffer.baseAddress, UInt32(count))
      filled = max(0, Int(status))
    }
    if status < 0 { throw WorldError("`\(name)` is damaged: its content cannot be decompressed") }
    if status == 0, unzCloseCurrentFile(handle) == UNZ_CRCERROR {
      throw WorldError("`\(name)` is damaged: its checksum does not match")
    }
    return block
  }
}
