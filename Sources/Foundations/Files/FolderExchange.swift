private import CFolderExchange
private import Platform
internal import SystemPackage

/// Exchanges two folders in one step of the file system.
///
/// - Returns: 0, or the error number of the refusal.
func exchangeFolders(_ first: String, _ second: String) -> Int32 {
  unsafe waymark_exchange(first, second)
}

/// Gives a file the name of another one, which is gone then, in one step of the file system.
///
/// - Returns: 0, or the error number of the refusal.
func renameFile(_ path: String, over other: String) -> Int32 {
  unsafe rename(path, other) == 0 ? 0 : errno
}

/// Gives a file a second name, unless something has that name already, in one step of the file system.
///
/// - Returns: 0, or the error number of the refusal.
func linkFile(_ path: String, as other: String) -> Int32 {
  unsafe link(path, other) == 0 ? 0 : errno
}

/// Returns the names of all that stands in a folder, hidden or not, in no order.
///
/// Foundation takes a disk that fails half-way for the end of the folder, and what is not listed would be lost.
///
/// - Throws: `Errno` where the folder cannot be listed to its end.
func namesOfAll(in folder: String) throws(Errno) -> [String] {
  var names: UnsafeMutablePointer<CChar>?
  var length = 0
  let failure = unsafe waymark_names(folder, &names, &length)
  guard failure == 0 else { throw Errno(rawValue: failure) }
  defer { unsafe free(names) }
  let bytes = unsafe UnsafeRawBufferPointer(start: names, count: length)
  return unsafe bytes.split(separator: 0).map { unsafe String(decoding: $0, as: UTF8.self) }
}

/// Waits until all that was written to the disk of a folder is on it.
///
/// - Returns: 0, or the error number of the refusal.
func waitForDisk(of folder: String) -> Int32 { unsafe waymark_wait_for_disk(folder) }
