private import ContentShapes
package import Files
private import JSONWriting

/// The folder of a site that holds the schemas of its YAML files; content has none of its names.
package let schemaFolder = ".waymark/schemas"

/// Where Visual Studio Code looks for the settings of a folder.
package let editorSettingsPath = ".vscode/settings.json"

/// Returns the schemas by which editors know the keys of YAML files, and of front matter.
///
/// - Returns: The files, with their paths below the site's folder.
package func newSchemas() -> [OutputFile] {
  ContentFile.all.map { kind in
    OutputFile(path: "\(schemaFolder)/\(kind.schemaName)", contents: kind.schema())
  }
}

/// Returns the settings by which Visual Studio Code holds YAML files to the schemas.
///
/// They name the schemas of whole files: its extension for YAML reads no front matter.
package func newEditorSettings() -> OutputFile {
  let contents = jsonFile { json in
    json.object { json in
      json.member("yaml.schemas") { json in
        for kind in ContentFile.all where !kind.isFrontMatter {
          json.member("./\(schemaFolder)/\(kind.schemaName)", kind.pattern)
        }
      }
    }
  }
  return OutputFile(path: editorSettingsPath, contents: contents)
}
