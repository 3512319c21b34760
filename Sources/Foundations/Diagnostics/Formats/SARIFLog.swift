/// A log in SARIF 2.1.0, as far as findings need it.
///
/// https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/sarif-v2.1.0-errata01-os-complete.html
struct SARIFLog: Encodable {
  let schema =
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
  let version = "2.1.0"
  let runs: [Run]

  enum CodingKeys: String, CodingKey {
    case schema = "$schema"
    case version, runs
  }

  struct Run: Encodable {
    let tool: Tool
    let language = "en-GB"
    /// The unit of `startColumn`.
    let columnKind = "unicodeCodePoints"
    let newlineSequences = ["\r\n", "\n", "\r"]
    let originalUriBaseIds: [String: ArtifactLocation]
    let invocations: [Invocation]
    let results: [Result]
  }

  struct Tool: Encodable {
    let driver: Driver
  }

  struct Driver: Encodable {
    let name = "Waymark"
    let version: String
    let semanticVersion: String
    let informationUri: String?
    let rules: [Rule]
  }

  struct Rule: Encodable {
    let id: String
    let shortDescription: Message
    let help: Message
    let helpUri: String?
    let defaultConfiguration: Configuration
  }

  struct Configuration: Encodable {
    let enabled: Bool
    let level: String
  }

  struct Invocation: Encodable {
    let executionSuccessful = true
    let toolConfigurationNotifications: [Notification]
    let toolExecutionNotifications: [Notification]
  }

  struct Notification: Encodable {
    let level: String
    let message: Message
    let associatedRule: RuleReference
  }

  struct RuleReference: Encodable {
    let id: String
    let index: Int
  }

  struct Result: Encodable {
    let ruleId: String
    let ruleIndex: Int
    let level: String
    let message: Message
    let locations: [Location]
    let partialFingerprints: [String: String]
    let fixes: [Fix]?
  }

  struct Fix: Encodable {
    let description: Message
    let artifactChanges: [ArtifactChange]
    let properties: FixProperties
  }

  struct FixProperties: Encodable {
    /// Whether it may be made without anybody looking at it; SARIF has no word for that.
    let safe: Bool
  }

  struct ArtifactChange: Encodable {
    let artifactLocation: ArtifactLocation
    var replacements: [Replacement]
  }

  struct Replacement: Encodable {
    let deletedRegion: Region
    let insertedContent: Content
  }

  struct Content: Encodable {
    let text: String
  }

  struct Location: Encodable {
    let physicalLocation: PhysicalLocation
  }

  struct PhysicalLocation: Encodable {
    let artifactLocation: ArtifactLocation
    let region: Region?
  }

  struct ArtifactLocation: Encodable {
    var uri: String?
    var uriBaseId: String?
    var description: Message?
  }

  struct Region: Encodable {
    let startLine: Int
    let startColumn: Int
    var endLine: Int?
    let endColumn: Int?
  }

  struct Message: Encodable {
    let text: String

    /// Makes a plain message of a text in which no sign has a meaning of its own.
    ///
    /// Braces are doubled as SARIF asks (3.11.5), and what looks like a link (3.11.6) is taken apart.
    init(_ text: String) {
      self.text = withoutControlCharacters(text).replacing("{", with: "{{").replacing(
        "}", with: "}}"
      )
      .replacing("](", with: "] (")
    }
  }
}
