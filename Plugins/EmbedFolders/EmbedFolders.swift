import Foundation
import PackagePlugin

/// Puts the standard theme, the starter site, the workflows, the preview's script and the pages on findings into the program, so that a copy of it
/// needs no other file.
@main struct EmbedFolders: BuildToolPlugin {
  /// The folders that each target carries.
  private let foldersOfTarget = [
    "Themes": ["themes/standard"], "ContentReader": ["starter"],
    "NewContent": ["starter", "workflows"],
    "PreviewServer": ["preview"], "FindingPages": ["docs/diagnostics"],
  ]

  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    let folders = foldersOfTarget[target.name] ?? []
    let root = context.package.directoryURL
    let output = context.pluginWorkDirectoryURL.appending(path: "EmbeddedFolders.swift")
    return [
      .buildCommand(
        displayName: "Embedding \(folders.joined(separator: " and "))",
        executable: try context.tool(named: "embed-folders").url,
        arguments: [root.path(percentEncoded: false), output.path(percentEncoded: false)] + folders,
        inputFiles: folders.flatMap { files(in: root.appending(path: $0)) },
        outputFiles: [output])
    ]
  }

  private func files(in folder: URL) -> [URL] {
    let found = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    return (found?.compactMap { $0 as? URL } ?? []).filter { !$0.hasDirectoryPath }
  }
}
