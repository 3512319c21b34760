private import Platform
internal import SystemPackage

/// Makes a file or folder of a name that nothing has, and locks it as long as its descriptor is open.
///
/// The lock tells others that it is in use, on this computer or in another container; the system lets go of it
/// whatever ends the process. A number of a process would not do: another one may have it by then.
///
/// - Parameter make: Makes what has a name, and opens it.
/// - Returns: Its path and its descriptor.
/// - Throws: What `make` does.
func lockedEntry(
  _ make: (_ name: String) throws -> (FilePath, FileDescriptor)
) throws -> (FilePath, FileDescriptor) {
  while true {
    let (path, descriptor) = try make(String(UInt64.random(in: 1 << 60 ... .max), radix: 16))
    // Between its making and its locking another process may have taken it for one that is left.
    switch lock(descriptor) {
    case .held:
      // Nobody gives the same name twice, so that what stands there is this one.
      do throws(Errno) {
        _ = try Stat(path, followTargetSymlink: false)
        return (path, descriptor)
      } catch .noSuchFileOrDirectory {
        break
      } catch {
        // It cannot be looked at, and is not taken for gone.
        return (path, descriptor)
      }
    // On a disk without locks nobody takes it for left.
    case .impossible: return (path, descriptor)
    case .taken: break
    }
    try? descriptor.close()
  }
}

/// Removes what processes have left in a folder that were killed: files and folders that nobody has locked.
///
/// - Parameters:
///   - folder: The folder.
///   - isOurs: Whether a name is one of those that this program gives.
func removeLeftovers(in folder: String, where isOurs: (_ name: String) -> Bool) {
  for name in (try? namesOfAll(in: folder.isEmpty ? "." : folder)) ?? [] where isOurs(name) {
    let path = FilePath(folder).appending(name)
    guard
      let descriptor = try? FileDescriptor.open(
        path, .readOnly, options: [.noFollow, .nonBlocking, .closeOnExec])
    else { continue }
    if lock(descriptor) == .held { remove(path.string) }
    try? descriptor.close()
  }
}

/// Removes a file, or a folder with all that is in it; what cannot be removed stays.
///
/// A disk that fails once is asked again.
func remove(_ path: String) {
  if (try? FileManager.default.removeItem(atPath: path)) == nil {
    try? FileManager.default.removeItem(atPath: path)
  }
}

private enum LockOutcome { case held, taken, impossible }

private func lock(_ descriptor: FileDescriptor) -> LockOutcome {
  if flock(descriptor.rawValue, LOCK_EX | LOCK_NB) == 0 { return .held }
  return errno == EWOULDBLOCK ? .taken : .impossible
}
