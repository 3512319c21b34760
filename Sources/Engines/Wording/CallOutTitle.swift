package import ContentModel
package import Themes

extension InterfaceStrings {
  /// Returns what stands above call-outs of a kind.
  package func title(of kind: CallOutKind) -> String {
    if let title = kind.title { return title }
    let known: InterfaceText =
      switch kind.id {
      case "tip": .callOutTip
      case "important": .callOutImportant
      case "warning": .callOutWarning
      case "caution": .callOutCaution
      default: .callOutNote
      }
    return text(known)
  }
}
