private import Platform

/// The script that pages of the preview load, from `preview/preview.js`.
///
/// It is put into the program while it is compiled, by the plug-in `EmbedFolders`.
let previewScript: [UInt8] = {
  guard let base64 = embeddedFolders["preview"]?.first?.base64,
    let data = Data(base64Encoded: base64)
  else { preconditionFailure("the program carries no script for the preview") }
  return [UInt8](data)
}()
