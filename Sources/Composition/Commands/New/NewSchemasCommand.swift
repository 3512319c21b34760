import ArgumentParser
import Files
import NewContent
import Pipeline

/// `waymark new schemas`: makes what editors know the keys of YAML files by.
struct NewSchemasCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schemas",
    abstract: "Makes the schemas by which editors complete and check YAML files.",
    discussion: """
      They stand in '.waymark/schemas', and the settings of Visual Studio Code name them. Where \
      there are such settings already, what to add to them is printed. After an update of the \
      program, delete the folder and make it anew. docs/yaml-schemas.md says more.
      """)

  @OptionGroup var site: SiteOption

  func run() async throws {
    _ = try await site.readDraft()
    let settings = newEditorSettings()
    let hasSettings = folder(holding: editorSettingsPath, around: site.site)?.way == "."
    try site.write(newSchemas() + (hasSettings ? [] : [settings]))
    if hasSettings {
      Terminal.writeOutput(
        "\(site.shown(editorSettingsPath)) is there already, and stays as it is; add to it:\n"
          + String(decoding: settings.contents, as: UTF8.self))
    }
  }
}
