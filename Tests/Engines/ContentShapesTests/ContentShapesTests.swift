import ContentShapes
import Importers
import TestSupport
import Testing

/// Run with `UPDATE_GOLDEN=1` to write the schemas anew; that run fails, so that the change is read.
@Suite struct ContentShapesTests {
  @Test(arguments: ContentFile.all.map(\.shape.name))
  func keepsTheSchemasThatTheProgramWrites(_ name: String) throws {
    let kind = try #require(ContentFile.all.first { $0.shape.name == name })
    try expectDocument(
      "schemas/content/\(kind.schemaName)", is: String(decoding: kind.schema(), as: UTF8.self))
  }

  @Test func noTwoShapesHaveOneName() {
    for kind in ContentFile.all {
      var keysOfName: [String: [String]] = [:]
      forEachShape(in: kind.root) { shape in
        let keys = shape.keys.map(\.name)
        #expect(
          keysOfName[shape.name, default: keys] == keys, "two shapes are called \(shape.name)")
        keysOfName[shape.name] = keys
      }
    }
  }

  @Test func everyKeyStandsOnceAndSaysWhatItMeans() {
    for kind in ContentFile.all {
      forEachShape(in: kind.root) { shape in
        #expect(Set(shape.keys.map(\.name)).count == shape.keys.count, "\(shape.name)")
        for key in shape.keys {
          #expect(key.summary.hasSuffix("."), "\(shape.name).\(key.name)")
        }
        for (key, needed) in shape.companions {
          #expect(shape[key] != nil && shape[needed] != nil, "\(shape.name)")
        }
        #expect(shape.alternatives.allSatisfy { shape[$0] != nil }, "\(shape.name)")
      }
    }
  }

  @Test func knowsTheRulesOfImports() {
    #expect(importRuleNames == ImportRule.allCases.map(\.rawValue))
  }
}

private func forEachShape(in value: ValueShape, _ body: (FileShape) -> Void) {
  switch value {
  case .list(let value), .namedValues(let value), .entries(let value, _):
    forEachShape(in: value, body)
  case .either(let values): for value in values { forEachShape(in: value, body) }
  case .mapping(let shape):
    body(shape)
    for key in shape.keys { forEachShape(in: key.value, body) }
  default: break
  }
}
