import Foundation
import Testing

/// The words before a command that let it mount a disk of its own; nil where the system forbids it.
private let mountingPrefix: [String]? = {
  let ways = [["--mount"], ["--map-root-user", "--mount"]]
  for way in ways {
    let words = ["/usr/bin/unshare"] + way
    let folder = FileManager.default.temporaryDirectory
    let trial = words + ["/bin/mount", "-t", "tmpfs", "-o", "size=64k", "none", "/mnt"]
    if let outcome = try? run(trial, in: folder), outcome.status == 0 { return words }
  }
  return nil
}()

@Suite(.enabled(if: mountingPrefix != nil, "mounting a small disk is not allowed here"))
struct FullDiskTests {
  /// Space for some pages or for some files, and what the next build needs more of.
  @Test(arguments: ["size=2m", "size=64m,nr_inodes=120"])
  func keepsTheOldOutputWhenTheDiskIsFull(_ limit: String) throws {
    let folder = try TemporaryFolder()
    _ = try GeneratedSite(markers: 400, in: folder.url)
    let outcome = try run(
      try #require(mountingPrefix) + ["/bin/bash", "-c", script],
      in: folder.url.appending(path: "site"),
      environment: ["WAYMARK": waymarkExecutable.path(), "LIMIT": limit])
    #expect(
      outcome.errors.contains("there is no space left on the disk"), "\(outcome.errors)")
    #expect(outcome.output == "status 2\nsame\npublic\n", "\(outcome.errors)")
    #expect(outcome.status == 0)
  }

  private let script = """
    set -e
    mkdir ../disk
    mount -t tmpfs -o "$LIMIT" none ../disk
    mkdir ../later
    mv content/scr/markers/{3..400}.md ../later
    sed -i 's/QM3 Q2/QM1 Q2/' content/scr/markers/2.md
    "$WAYMARK" build --output ../disk/public > ../before.txt
    cp -r ../disk/public ../before
    mv ../later/* content/scr/markers
    "$WAYMARK" build --output ../disk/public || echo "status $?"
    diff -r ../before ../disk/public && echo same
    ls -A ../disk
    """
}
