import Files
import SiteRenderer
import TestSupport
import Testing

/// Run with `UPDATE_GOLDEN=1` to rewrite what is made from the code; that run fails, so that the change is
/// read.
@Suite struct DataDocumentationTests {
  @Test func listsEveryFieldOfTheData() throws {
    try expectFieldTables(of: SitePages.dataShapes, inDocument: "data-format.md")
  }

  @Test(arguments: SitePages.dataSchemas)
  func keepsTheSchemasThatEverySitePublishes(_ schema: OutputFile) throws {
    try expectDocument(schema.path, is: String(decoding: schema.contents, as: UTF8.self))
  }
}
