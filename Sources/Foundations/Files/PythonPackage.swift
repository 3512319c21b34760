private import Platform

/// The environments of Python that may hold programs which make documents: those of ``toolFolders``, the one that
/// the program itself was installed into, and the one that `waymark doctor` advises.
package var pythonEnvironments: [String] {
  let own = programFolder.map {
    URL(filePath: $0).deletingLastPathComponent().path(percentEncoded: false)
  }
  return toolFolders.map { "\($0)/venv" } + [own].compactMap(\.self) + [advisedEnvironment]
}

/// The environment of Python that `waymark doctor` advises to make.
package var advisedEnvironment: String { "\(homeFolder)/.local/share/waymark" }

/// A package of Python in one of ``pythonEnvironments``.
package struct PythonPackage: Hashable, Sendable {
  /// The folder of all packages beside it.
  package let folder: String
  /// The environment.
  package let environment: String
  /// What runs a Python that has it.
  package let python: String
  /// Its version: `0.15.2`.
  package let version: String

  /// Looks for a package.
  ///
  /// - Parameters:
  ///   - name: Its name, as in the name of the folder that pip makes for it: `typst`.
  ///   - environments: Where it may be, in this order.
  package init?(_ name: String, in environments: [String] = pythonEnvironments) {
    for environment in environments {
      for library in names(inFolder: environment + "/lib") where library.hasPrefix("python") {
        let folder = "\(environment)/lib/\(library)/site-packages"
        for entry in names(inFolder: folder)
        where entry.hasPrefix("\(name)-") && entry.hasSuffix(".dist-info") {
          let python = environment + "/bin/python"
          self.folder = folder
          self.environment = environment
          self.python = FileManager.default.isExecutableFile(atPath: python) ? python : library
          version = String(entry.dropFirst(name.count + 1).dropLast(".dist-info".count))
          return
        }
      }
    }
    return nil
  }
}
