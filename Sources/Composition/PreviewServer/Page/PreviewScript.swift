import Files

/// The script that pages of the preview load, from `preview/preview.js`.
///
/// It is put into the program while it is compiled, by the plug-in `EmbedFolders`.
let previewScript: [UInt8] = {
  guard let script = try? embeddedFolders["preview"]?.contents(of: "preview.js") else {
    preconditionFailure("the program carries no script for the preview")
  }
  return script
}()
