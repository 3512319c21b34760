private import CFolderExchange

/// Exchanges two folders in one step of the file system.
///
/// - Returns: 0, or the error number of the refusal.
func exchangeFolders(_ first: String, _ second: String) -> Int32 {
  unsafe waymark_exchange(first, second)
}
