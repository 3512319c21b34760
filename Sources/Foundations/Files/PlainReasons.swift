private import Platform
private import SystemPackage

/// Returns what the operating system says of a failure, in words for a person.
func plainReason(_ error: any Error) -> String {
  var error = error
  while let underlying = (error as? CocoaError)?.underlying { error = underlying }
  if let error = error as? Errno { return plainReason(errno: error.rawValue) }
  if let error = error as? POSIXError { return plainReason(errno: error.code.rawValue) }
  guard let error = error as? CocoaError else { return "\(error)" }
  switch error.code {
  case .fileReadNoPermission, .fileWriteNoPermission: return permissionReason
  case .fileReadNoSuchFile, .fileNoSuchFile: return missingReason
  case .fileWriteOutOfSpace: return fullDiskReason
  case .fileWriteFileExists: return occupiedReason
  default: return "\(error)"
  }
}

/// Returns what an error number of the operating system means, in words for a person.
func plainReason(errno: Int32) -> String {
  switch Errno(rawValue: errno) {
  case .noSpace, .diskQuotaExceeded: fullDiskReason
  case .permissionDenied, .notPermitted: permissionReason
  case .noSuchFileOrDirectory: missingReason
  case .fileExists, .notDirectory: occupiedReason
  case .readOnlyFileSystem: "the disk can only be read"
  case .fileNameTooLong: "the name is too long for this disk"
  case .resourceBusy: "the folder is in use, perhaps as a mount point"
  default: Errno(rawValue: errno).description
  }
}

extension FileError {
  /// Whether nothing stands at the path; false where that could not be found out.
  package var isMissing: Bool { reason == missingReason }
}

private let fullDiskReason = "there is no space left on the disk"
private let permissionReason = "you do not have permission"
private let occupiedReason = "a file stands in its place"
private let missingReason = "there is no such file or folder"
