import ContentModel

/// A marker for programs: `scr/qm2.json`.
///
/// Fields and their meaning: docs/data-format.md.
struct MarkerData: Encodable {
  let format = dataFormat
  let set: String
  let label: String
  let number: Int
  let title: String
  let phase: String
  let summary: String
  let page: String
  let reviewed: String?
  let sections: [SectionData]
  let notHeld: [String]
  let references: [String]
  let referredToBy: [String]
}

/// A section of a marker.
struct SectionData: Encodable {
  let id: String
  let heading: String
  let kind: String
  let drafted: Bool
  let heldInPart: Bool
  let text: String
  let questions: [QuestionData]?
}

/// A question of a section of kind `questions`.
struct QuestionData: Encodable {
  let label: String
  let number: Int
  let text: String
  let drafted: Bool
  let page: String
}

/// A set for programs: `scr/set.json`.
struct SetData: Encodable {
  let format = dataFormat
  let code: String
  let prefix: String
  let title: String
  let edition: String?
  let language: String
  let restates: String?
  let page: String
  let phases: [PhaseData]
  let sections: [SectionDefinitionData]
}

/// A phase with its markers.
struct PhaseData: Encodable {
  let id: String
  let title: String
  let markers: [MarkerEntryData]
}

/// What a set says of a marker; the rest stands in the marker's own file.
struct MarkerEntryData: Encodable {
  let label: String
  let number: Int
  let title: String
  let summary: String
  let page: String
  let data: String
  let questions: Int
  let draftedQuestions: [Int]
  let draftedSections: [String]
}

/// A section that a set declares.
struct SectionDefinitionData: Encodable {
  let id: String
  let heading: String
  let kind: String
}

/// The version of the data; it grows when a field changes its meaning or goes, not when one is added.
private let dataFormat = 1
