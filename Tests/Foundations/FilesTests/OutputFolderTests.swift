import Files
import Foundation
import TestSupport
import Testing

@Suite struct OutputFolderTests {
  @Test(arguments: ["new", "new/deeper", "empty", "harmless"])
  func takesAFolderThatHoldsNothingOfAnybodys(_ name: String) throws {
    let folder = try TemporaryFolder(["empty/": "", "harmless/.DS_Store": "", "site/content/a": ""])
    let output = try OutputFolder("\(folder.path)/\(name)", site: "\(folder.path)/site")
    #expect(output.path == "\(folder.path)/\(name)")
    #expect(folder.names == ["empty", "harmless", "site"])
  }

  @Test func takesAFolderInsideTheSite() throws {
    let folder = try TemporaryFolder(["site/content/a": ""])
    let output = try OutputFolder("\(folder.path)/site/output", site: "\(folder.path)/site")
    #expect(output.path == "\(folder.path)/site/output")
  }

  @Test(arguments: [
    ("site", "the output cannot be the folder that holds the site; choose another --output"),
    ("site/", "the output cannot be the folder that holds the site; choose another --output"),
    (".", "the output cannot be the folder that holds the site; choose another --output"),
    (
      "other/../site",
      "the output cannot be the folder that holds the site; choose another --output"
    ),
    ("link", "the output cannot be the folder that holds the site; choose another --output"),
    ("site/content", "the output cannot be inside 'content'; choose another --output"),
    ("site/content/out", "the output cannot be inside 'content'; choose another --output"),
    ("link/content/out", "the output cannot be inside 'content'; choose another --output"),
    ("site/themes/out", "the output cannot be inside 'themes'; choose another --output"),
    ("file", "the output has to be a folder, and this is a file; choose another --output"),
    (
      "full",
      "this folder holds files that Waymark did not make, such as 'x'; choose an empty or new folder"
    ),
  ])
  func refusesAFolderThatIsNotItsOwn(_ name: String, _ reason: String) throws {
    let folder = try TemporaryFolder([
      "site/content/a": "", "site/themes/": "", "file": "", "full/x": "", "other/": "",
    ])
    try folder.link("link", to: "site")
    let path = "\(folder.path)/\(name)"
    #expect(throws: FileError(path: path, reason: reason)) {
      try OutputFolder(path, site: "\(folder.path)/site")
    }
    #expect(folder.text("full/x") != nil)
  }

  @Test(arguments: ["/", "/root", "/home/somebody"])
  func refusesFoldersThatAreNobodysToReplace(_ path: String) throws {
    let site = try TemporaryFolder()
    #expect(throws: FileError.self) { try OutputFolder(path, site: site.path) }
  }

  @Test func takesAFolderThatItMadeUnlessSomebodyAddedToIt() throws {
    let folder = try TemporaryFolder(["site/content/a": ""])
    let path = "\(folder.path)/output"
    let output = try OutputFolder(path, site: "\(folder.path)/site")
    let staged = try StagedOutput(for: output, folders: ["scr"])
    try staged.write(OutputFile(path: "scr/qm1.html", text: "x"))
    try staged.publish(files: ["scr/qm1.html"])
    _ = try OutputFolder(path, site: "\(folder.path)/site")

    try folder.write("output/scr/mine.txt", "mine")
    let reason =
      "'scr/mine.txt' in this folder was not made by Waymark and would be lost; move it elsewhere"
    #expect(throws: FileError(path: path, reason: reason)) {
      try OutputFolder(path, site: "\(folder.path)/site")
    }
  }
}
