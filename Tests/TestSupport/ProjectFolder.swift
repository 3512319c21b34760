package import Foundation

/// The folder of this project, to which tests hold what they find.
package let projectFolder = URL(filePath: #filePath).deletingLastPathComponent()
  .appending(path: "../..").standardizedFileURL
