private import CFolderExchange
private import Platform

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
